package np.shulka.bootstrap.soak;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.payment.Payments;
import np.shulka.application.subscription.Subscriptions;
import np.shulka.application.work.StoreUnavailable;
import np.shulka.bootstrap.ledger.LedgerAudit;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.money.ATime;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Reads the database through the real repositories, each time as it was at one moment. */
final class Archive implements AutoCloseable {
  private static final String PAYMENTS = "select id, revision from payment order by id";
  private static final String SUBSCRIPTIONS = "select id, revision from subscription order by id";

  /** In the order of their numbers, as they must have been paid in it. */
  private static final String INVOICES =
      "select id, status from invoice order by fiscal_year, number nulls last, id";

  private static final String GAPS =
      """
      select s.id, s.event_count from subscriber s left join event e on e.subscriber_id = s.id
      group by s.id having count(e.id) <> s.event_count or coalesce(max(e.sequence), 0) <> s.event_count
      """;

  private static final String UNTOLD =
      """
      with happened(type, what) as (
        select 'subscription.created', id::text from subscription
        union all select 'subscription.ended', id::text from subscription where status = 'ENDED'
        union all select 'invoice.issued', id::text from invoice where total_paisa > 0
        union all select 'invoice.paid', id::text from invoice where status = 'PAID'
        union all select 'payment.completed', id::text from payment where status = 'COMPLETED'
        union all select 'payment.mismatched', id::text from payment where status = 'MISMATCHED'
        union all select 'granted', subscription_id::text from paid_period),
      told(type, what) as (
        select case when type in ('subscription.activated', 'subscription.renewed') then 'granted' else type end,
          coalesce(data ->> 'paymentId', data ->> 'invoiceId', data ->> 'subscriptionId')
        from event where type not in ('payment.failed', 'invoice.voided'))
      (select what, 'untold ' || type from (select * from happened except all select * from told) u)
      union all (select what, 'made up ' || type from (select * from told except all select * from happened) m)
      """;

  private final Ground ground;
  private final DelegatingDataSource source = new DelegatingDataSource(new PGSimpleDataSource());
  private final AnnotationConfigApplicationContext adapters =
      new AnnotationConfigApplicationContext();
  private final Map<String, String> seen = new HashMap<>();

  Archive(Ground ground) {
    this.ground = ground;
    adapters.registerBean(DataSource.class, () -> source);
    adapters.registerBean(ZoneId.class, () -> ATime.NEPAL);
    adapters.scan("np.shulka.adapters.persistence");
    adapters.refresh();
  }

  /** What is new, or nothing if the database is away. */
  Optional<Facts> look() {
    try (Connection connection = ground.connect()) {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      source.setTargetDataSource(new SingleConnectionDataSource(connection, true));
      Map<String, String> now = new HashMap<>();
      Facts facts = read(connection, now);
      seen.putAll(now);
      return Optional.of(facts);
    } catch (SQLException | StoreUnavailable away) {
      return Optional.empty();
    }
  }

  private Facts read(Connection connection, Map<String, String> now) throws SQLException {
    var payments = adapters.getBean(Payments.class);
    var invoices = adapters.getBean(Invoices.class);
    var subscriptions = adapters.getBean(Subscriptions.class);
    List<String> broken = new ArrayList<>();
    rows(connection, GAPS)
        .forEach((who, many) -> broken.add(who + " has not its " + many + " events"));
    rows(connection, UNTOLD).forEach((what, how) -> broken.add(how + " " + what));
    rows(connection, LedgerAudit.SQL)
        .forEach((what, how) -> broken.add("the books: " + what + " " + how));
    return new Facts(
        news(rows(connection, PAYMENTS), now, id -> payments.find(new PaymentId(id))),
        news(rows(connection, INVOICES), now, id -> invoices.find(new InvoiceId(id))),
        news(
            rows(connection, SUBSCRIPTIONS), now, id -> subscriptions.find(new SubscriptionId(id))),
        broken);
  }

  private <T> List<T> news(
      Map<String, String> rows, Map<String, String> now, Function<UUID, Optional<T>> find) {
    List<T> found = new ArrayList<>();
    rows.forEach(
        (id, state) -> {
          if (state.equals(seen.get(id))) return;
          found.add(find.apply(UUID.fromString(id)).orElseThrow());
          now.put(id, state);
        });
    return found;
  }

  /** The second column by the first. */
  private static Map<String, String> rows(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      Map<String, String> found = new java.util.LinkedHashMap<>();
      while (rows.next()) found.put(rows.getString(1), rows.getString(2));
      return found;
    }
  }

  /** Their time to be asked about comes now; waiting is what a soak has no time for. */
  void bringForward(List<PaymentId> payments) {
    String sql = "update payment set recheck_at = now() where recheck_at > now() and id = any (?)";
    try (Connection connection = ground.connect();
        var statement = connection.prepareStatement(sql)) {
      Object[] ids = payments.stream().map(PaymentId::value).toArray();
      statement.setArray(1, connection.createArrayOf("uuid", ids));
      statement.executeUpdate();
    } catch (SQLException trouble) {
      throw new IllegalStateException(trouble);
    }
  }

  @Override
  public void close() {
    adapters.close();
  }
}
