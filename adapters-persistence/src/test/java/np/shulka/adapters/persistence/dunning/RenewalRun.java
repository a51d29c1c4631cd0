package np.shulka.adapters.persistence.dunning;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import np.shulka.adapters.persistence.EmbeddedDatabase;
import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.dunning.OfferRenewals;
import np.shulka.application.payment.Books;
import np.shulka.application.payment.RenewFreeTime;
import np.shulka.application.work.CountingIdentifiers;
import np.shulka.application.work.RecordedAlerts;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Story;
import np.shulka.application.work.TestClock;
import np.shulka.domain.money.ATime;
import np.shulka.domain.subscription.Deadlines;
import np.shulka.domain.subscription.Subscription;

/** A database of its own in which so many subscriptions wait for their offers. */
final class RenewalRun {
  static final int AT_ONCE = 8;
  private final DataSource source = EmbeddedDatabase.fresh();
  private final JooqStore store = JooqStore.over(source);
  private final List<Subscription.Active> subscriptions = new ArrayList<>();
  private final RecordedAlerts alerts = new RecordedAlerts();
  private final TestClock clock = new TestClock(ATime.NOW);

  RenewalRun(int many) {
    for (int i = 0; i < many; i++) {
      subscriptions.add(Story.in(store).subscribesAndPays().subscription());
    }
    clock.set(subscriptions.getLast().offersAt(Deadlines.DEFAULT).orElseThrow());
  }

  JooqStore store() {
    return store;
  }

  Subscription.Active subscription(int number) {
    return subscriptions.get(number);
  }

  List<String> alerts() {
    return alerts.ofSubscribers();
  }

  Instant now() {
    return clock.instant();
  }

  void later(Duration by) {
    clock.advance(by);
  }

  /** The run as one node does it. */
  OfferRenewals node() {
    Setting setting = new Setting(CountingIdentifiers.fresh(), clock, ATime.NEPAL, alerts);
    Books books =
        new Books(
            store.transactions(),
            store.subscriptions(),
            store.invoices(),
            store.payments(),
            store.outbox(),
            store.ledger(),
            store.notices());
    return new OfferRenewals(store.due(), new RenewFreeTime(books, setting), setting);
  }

  /** Returns how many were offered until nothing was left to do. */
  static int all(OfferRenewals node) {
    int sum = 0;
    for (int some = node.offer(AT_ONCE); some > 0; some = node.offer(AT_ONCE)) sum += some;
    return sum;
  }

  /** How many subscriptions have exactly one offer, with its event and all its notices. */
  long offeredOnce() {
    return store
        .database()
        .read(
            sql ->
                sql.fetchSingle(
                        """
                        select count(*) from subscription s where s.offers_at is null and s.revision = 2
                          and (select count(*) from invoice i join invoice_line l on l.invoice_id = i.id
                            where i.subscription_id = s.id and i.status = 'OPEN') = 1
                          and (select count(*) from event e
                            where e.subscriber_id = s.subscriber_id and e.type = 'invoice.issued') = 1
                          and (select count(*) from notice n where n.subscriber_id = s.subscriber_id) = 7
                        """)
                    .get(0, long.class));
  }

  /** Something the database does from now on with each request that is about to be written. */
  void whenOffering(String plpgsql) throws SQLException {
    execute(
        """
        create sequence offering;
        create function when_offering() returns trigger language plpgsql as $$
        begin
          %s
          return new;
        end $$;
        create trigger when_offering before insert on invoice for each row execute function when_offering()
        """
            .formatted(plpgsql));
  }

  void mended() throws SQLException {
    execute("drop trigger when_offering on invoice");
  }

  private void execute(String text) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }

  /** A transaction that has locked the subscription, until it is closed. */
  Connection changing(Subscription subscription) throws SQLException {
    Connection connection = source.getConnection();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "select from subscription where id = '%s' for no key update"
              .formatted(subscription.id()));
    }
    return connection;
  }
}
