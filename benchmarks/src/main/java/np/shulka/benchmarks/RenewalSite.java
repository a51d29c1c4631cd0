package np.shulka.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import np.shulka.application.dunning.Courier;
import np.shulka.application.dunning.DeliverNotices;
import np.shulka.application.dunning.DueSubscriptions;
import np.shulka.application.dunning.Notices;
import np.shulka.application.dunning.OfferRenewals;
import np.shulka.application.dunning.TurnSubscriptions;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.payment.RenewFreeTime;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.application.work.Setting;

/** The application over one database of so many subscriptions, on a clock of its own. */
final class RenewalSite implements AutoCloseable {
  private static final int AT_ONCE = 500;
  private final Rig rig;
  private final Processor processor;
  private final Instant start;
  private Duration later = Duration.ZERO;
  private final OfferRenewals offers;
  private final TurnSubscriptions turns;
  private final DeliverNotices deliveries;

  private RenewalSite(Rig rig, Instant start) {
    this.rig = rig;
    this.start = start;
    processor = new Processor(rig.databaseUrl());
    Setting real = rig.part(Setting.class);
    InstantSource clock = () -> real.now().plus(later);
    Setting setting =
        new Setting(
            real.identifiers(),
            clock,
            real.zone(),
            real.alerts(),
            real.deadlines(),
            real.reminders());
    offers =
        new OfferRenewals(rig.part(DueSubscriptions.class), rig.part(RenewFreeTime.class), setting);
    turns =
        new TurnSubscriptions(rig.part(DueSubscriptions.class), rig.part(Invoices.class), setting);
    // a server that takes everything at once
    Courier courier = (_, _) -> new Courier.Outcome.Delivered();
    deliveries =
        new DeliverNotices(
            rig.part(Notices.class),
            rig.part(Subscribers.class),
            rig.part(Invoices.class),
            courier,
            setting);
  }

  /** The application with an empty cluster of its own. */
  static RenewalSite first(Instant start) throws Exception {
    return new RenewalSite(new Rig(), start);
  }

  /** Another one over a database of its own in the same cluster. */
  RenewalSite another(String name) throws Exception {
    try (Connection connection =
            DriverManager.getConnection(rig.databaseUrl(), "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    String url = rig.databaseUrl().replaceAll("/[^/]*$", "/" + name);
    Rig beside =
        new Rig(
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=postgres");
    return new RenewalSite(beside, start);
  }

  RenewalSite filled(long rows, long due) throws SQLException {
    long began = System.nanoTime();
    new RenewalFill(rig.databaseUrl(), start).fill(rows, due);
    Bench.say(
        String.format(
            Locale.ROOT,
            "%,d subscriptions, %,d of them due, filled in %.0f s",
            rows,
            due,
            (System.nanoTime() - began) / 1e9));
    return this;
  }

  /** From now on it is so much later. */
  void wait(Duration time) {
    later = later.plus(time);
  }

  Cost offer(int count) throws SQLException {
    return measured(count, AT_ONCE, offers::offer);
  }

  Cost turn(int count) throws SQLException {
    return measured(count, AT_ONCE, turns::turn);
  }

  Cost deliver(int count) throws SQLException {
    return measured(count, AT_ONCE, deliveries::deliver);
  }

  private Cost measured(int count, int atOnce, IntUnaryOperator run) throws SQLException {
    Processor.Used before = processor.used();
    long began = System.nanoTime();
    int done = 0;
    while (done < count) {
      int now = run.applyAsInt(Math.min(atOnce, count - done));
      if (now == 0) throw new IllegalStateException("only " + done + " of " + count + " were due");
      done += now;
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    return new Cost(count, seconds, processor.used().since(before));
  }

  @Override
  public void close() throws IOException {
    rig.close();
  }

  /** What so many cost together. */
  record Cost(int count, double seconds, Processor.Used used) {
    double microsEach() {
      return seconds * 1e6 / count;
    }

    double processorMicrosEach() {
      return (used.here().toNanos() + used.database().toNanos()) / 1e3 / count;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%,d in %.1f s, %.0f/s; each costs %.3f ms here and %.3f ms in the database",
          count,
          seconds,
          count / seconds,
          used.here().toNanos() / 1e6 / count,
          used.database().toNanos() / 1e6 / count);
    }
  }
}
