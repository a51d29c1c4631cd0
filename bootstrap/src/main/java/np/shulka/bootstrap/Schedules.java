package np.shulka.bootstrap;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import np.shulka.application.clock.BillingClock;
import np.shulka.application.clock.DueWork;
import np.shulka.application.work.IdempotencyKeys;
import np.shulka.application.work.Problem;
import np.shulka.application.work.StoreTooSlow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.FixedDelayTask;

/** When work happens that nobody asked for. Every node does it; the database deals it out. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Schedules {
  private static final Logger log = LoggerFactory.getLogger(Schedules.class);

  private static final int FORGOTTEN_AT_ONCE = 1_000;
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  /** Threads for the sweep; each may wait for the gateway, which has its own bulkhead. */
  private static final int SWEEPERS = 4;

  @Bean
  ThreadPoolTaskScheduler taskScheduler() {
    ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    // one each for housekeeping, for mail, for the tax office, for what time does, for comparing
    // and for the log of events, for counting what waits, and two for webhooks
    scheduler.setPoolSize(SWEEPERS + 9);
    scheduler.setThreadNamePrefix("shulka-");
    scheduler.setWaitForTasksToCompleteOnShutdown(true);
    scheduler.setAwaitTerminationSeconds(20);
    return scheduler;
  }

  @Bean
  SchedulingConfigurer work(
      DueWork work,
      Rest rest,
      IdempotencyKeys keys,
      @Value("${shulka.sweep.every:1s}") Duration every) {
    return tasks -> {
      for (int i = 0; i < SWEEPERS; i++) {
        tasks.addFixedDelayTask(rest.between("sweep", work::sweep, every));
      }
      // kept by the clock of the store, which nobody moves
      Runnable forget = () -> keys.forget(FORGOTTEN_AT_ONCE);
      tasks.addFixedDelayTask(rest.between("forget idempotency keys", forget, A_MINUTE));
      tasks.addFixedDelayTask(rest.between("compare settled payments", work::compare, A_MINUTE));
      tasks.addFixedDelayTask(rest.between("propose refunds", work::propose, A_MINUTE));
      tasks.addFixedDelayTask(rest.between("recognise revenue", work::recognise, A_MINUTE));
    };
  }

  @Bean
  SchedulingConfigurer mail(
      DueWork work, Rest rest, @Value("${shulka.notices.every:5s}") Duration every) {
    return tasks -> tasks.addFixedDelayTask(rest.between("deliver notices", work::deliver, every));
  }

  @Bean
  SchedulingConfigurer time(
      DueWork work, Rest rest, @Value("${shulka.renewal.every:30s}") Duration every) {
    Runnable turns = rest.quietly("turn subscriptions", work::turn);
    Runnable offers = rest.quietly("offer renewals", work::offer);
    Runnable both =
        () -> {
          turns.run();
          offers.run();
        };
    return tasks -> tasks.addFixedDelayTask(new FixedDelayTask(both, every, every));
  }

  @Bean
  Rest rest(InstantSource clock) {
    return new Rest(() -> clock instanceof BillingClock billing && billing.isInHand());
  }

  /** Work that rests while somebody moves the clock, who does it then. */
  record Rest(BooleanSupplier now) {
    FixedDelayTask between(String what, Runnable work, Duration every) {
      return new FixedDelayTask(quietly(what, work), every, every);
    }

    /** A missing database is no reason for an alert each second; the next round tries again. */
    Runnable quietly(String what, Runnable work) {
      return () -> {
        if (now.getAsBoolean()) return;
        try {
          work.run();
        } catch (StoreTooSlow slow) {
          log.error("{} put off, and somebody has to look: {}", what, slow.getMessage());
        } catch (Problem trouble) {
          log.warn("{} put off: {}", what, trouble.getMessage());
        }
      };
    }
  }
}
