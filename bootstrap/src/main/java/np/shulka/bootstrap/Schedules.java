package np.shulka.bootstrap;

import java.time.Duration;
import java.util.function.IntUnaryOperator;
import np.shulka.application.dunning.DeliverNotices;
import np.shulka.application.dunning.OfferRenewals;
import np.shulka.application.dunning.TurnSubscriptions;
import np.shulka.application.ledger.RecogniseRevenue;
import np.shulka.application.payment.SweepPayments;
import np.shulka.application.work.IdempotencyKeys;
import np.shulka.application.work.Problem;
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

  /**
   * Payments taken at a time; few, so that a node that dies holds few back until its lease ends.
   */
  private static final int SWEPT_AT_ONCE = 20;

  private static final int FORGOTTEN_AT_ONCE = 1_000;

  /** Few, so that the lease covers all of them even if each takes as long as it may. */
  private static final int DELIVERED_AT_ONCE = 10;

  /** As many as one statement takes well. */
  private static final int SUBSCRIPTIONS_AT_ONCE = 500;

  /** Threads for the sweep; each may wait for the gateway, which has its own bulkhead. */
  private static final int SWEEPERS = 4;

  @Bean
  ThreadPoolTaskScheduler taskScheduler() {
    ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    // one each for housekeeping, for mail and for what time does
    scheduler.setPoolSize(SWEEPERS + 3);
    scheduler.setThreadNamePrefix("shulka-");
    scheduler.setWaitForTasksToCompleteOnShutdown(true);
    scheduler.setAwaitTerminationSeconds(20);
    return scheduler;
  }

  @Bean
  SchedulingConfigurer work(
      SweepPayments sweep,
      RecogniseRevenue revenue,
      IdempotencyKeys keys,
      @Value("${shulka.sweep.every:1s}") Duration every) {
    return tasks -> {
      for (int i = 0; i < SWEEPERS; i++) {
        tasks.addFixedDelayTask(
            new FixedDelayTask(() -> quietly("sweep", () -> sweepAll(sweep)), every, every));
      }
      Runnable forget = () -> keys.forget(FORGOTTEN_AT_ONCE);
      tasks.addFixedDelayTask(
          new FixedDelayTask(
              () -> quietly("forget idempotency keys", forget),
              Duration.ofMinutes(1),
              Duration.ofMinutes(1)));
      tasks.addFixedDelayTask(
          new FixedDelayTask(
              () -> quietly("recognise revenue", revenue::recognise),
              Duration.ofMinutes(1),
              Duration.ofMinutes(1)));
    };
  }

  @Bean
  SchedulingConfigurer mail(
      DeliverNotices deliveries, @Value("${shulka.notices.every:5s}") Duration every) {
    Runnable work = () -> quietly("deliver notices", () -> deliverAll(deliveries));
    return tasks -> tasks.addFixedDelayTask(new FixedDelayTask(work, every, every));
  }

  @Bean
  SchedulingConfigurer time(
      TurnSubscriptions turns,
      OfferRenewals offers,
      @Value("${shulka.renewal.every:30s}") Duration every) {
    Runnable work =
        () -> {
          quietly("turn subscriptions", () -> untilNothingIsLeft(turns::turn));
          quietly("offer renewals", () -> untilNothingIsLeft(offers::offer));
        };
    return tasks -> tasks.addFixedDelayTask(new FixedDelayTask(work, every, every));
  }

  private static void untilNothingIsLeft(IntUnaryOperator work) {
    while (work.applyAsInt(SUBSCRIPTIONS_AT_ONCE) > 0 && !Thread.currentThread().isInterrupted()) {
      log.debug("more subscriptions are due");
    }
  }

  private static void deliverAll(DeliverNotices deliveries) {
    while (deliveries.deliver(DELIVERED_AT_ONCE) == DELIVERED_AT_ONCE
        && !Thread.currentThread().isInterrupted()) {
      log.debug("more notices are due");
    }
  }

  private static void sweepAll(SweepPayments sweep) {
    while (sweep.sweep(SWEPT_AT_ONCE) == SWEPT_AT_ONCE && !Thread.currentThread().isInterrupted()) {
      log.debug("more payments are due");
    }
  }

  /** A missing database is no reason for an alert each second; the next round tries again. */
  private static void quietly(String what, Runnable work) {
    try {
      work.run();
    } catch (Problem trouble) {
      log.warn("{} put off: {}", what, trouble.getMessage());
    }
  }
}
