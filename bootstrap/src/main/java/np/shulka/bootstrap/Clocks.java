package np.shulka.bootstrap;

import java.time.Duration;
import java.time.InstantSource;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.clock.Agenda;
import np.shulka.application.clock.BillingClock;
import np.shulka.application.clock.ClockKeeper;
import np.shulka.application.clock.DueWork;
import np.shulka.application.clock.MoveClock;
import np.shulka.application.clock.ReadClock;
import np.shulka.application.ledger.Ledger;
import np.shulka.application.work.Problem;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;

/**
 * The only place where the system's clock is read; billing counts microseconds, as the database.
 * Outside production it can be put forward. Tokens, certificates and the answers that idempotency
 * keys keep go by real time always.
 */
final class Clocks {
  private Clocks() {}

  static InstantSource real() {
    return new MicrosecondClock(InstantSource.system());
  }

  /** The right time, and nothing that could change it. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = "shulka.mode", havingValue = "production")
  static class Real {

    /** A database whose clock was moved is full of a time that has not come yet. */
    @Bean
    @DependsOn("liquibase")
    InstantSource clock(ClockKeeper keeper) {
      Duration ahead = keeper.read().ahead();
      if (!ahead.isZero()) throw new MovedClock(ahead);
      return real();
    }
  }

  /** Time that can be let pass. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = "shulka.mode", havingValue = "demo")
  static class Movable {
    private static final Logger log = LoggerFactory.getLogger(Movable.class);

    /** So soon a node follows another one that moved the clock. */
    private static final Duration FOLLOWS_WITHIN = Duration.ofMillis(500);

    @Bean
    @DependsOn("liquibase")
    BillingClock clock(ClockKeeper keeper) {
      BillingClock clock = new BillingClock(real(), keeper);
      if (!clock.ahead().isZero()) log.info("billing is {} ahead of the real time", clock.ahead());
      return clock;
    }

    @Bean
    ReadClock readClock(BillingClock clock) {
      return new ReadClock(clock);
    }

    @Bean
    MoveClock.Calendar calendar(Agenda agenda, Ledger ledger) {
      return new MoveClock.Calendar(agenda, ledger);
    }

    @Bean
    MoveClock.Records records(AuditLog log, Transactions transactions) {
      return new MoveClock.Records(log, transactions);
    }

    @Bean
    MoveClock moveClock(
        BillingClock clock,
        ClockKeeper keeper,
        MoveClock.Calendar calendar,
        DueWork work,
        MoveClock.Records records,
        Setting setting) {
      return new MoveClock(clock, keeper, calendar, work, records, setting);
    }

    @Bean
    SchedulingConfigurer followOtherNodes(BillingClock clock) {
      Runnable follow = () -> follow(clock);
      return tasks ->
          tasks.addFixedDelayTask(new FixedDelayTask(follow, FOLLOWS_WITHIN, FOLLOWS_WITHIN));
    }

    private static void follow(BillingClock clock) {
      try {
        clock.catchUp();
      } catch (Problem trouble) {
        log.debug("the clock is not followed: {}", trouble.getMessage());
      }
    }
  }
}
