package np.shulka.bootstrap.soak;

import static java.util.stream.Collectors.toSet;

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
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import np.shulka.application.catalog.AddOns;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.catalog.Coupons;
import np.shulka.application.catalog.Migrations;
import np.shulka.application.catalog.Plans;
import np.shulka.application.catalog.Redemptions;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.payment.Payments;
import np.shulka.application.subscription.Subscriptions;
import np.shulka.application.work.StoreUnavailable;
import np.shulka.bootstrap.ledger.LedgerAudit;
import np.shulka.bootstrap.rules.EventRules;
import np.shulka.bootstrap.rules.MigrationRules;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.subscription.Deadlines;
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

  private static final String RESUMED =
      "select distinct subscription_id from pause where resumed_at is not null";

  private final Ground ground;
  private final DelegatingDataSource source = new DelegatingDataSource(new PGSimpleDataSource());
  private final AnnotationConfigApplicationContext adapters =
      new AnnotationConfigApplicationContext();
  private final Map<String, String> seen = new HashMap<>();

  Archive(Ground ground) {
    this.ground = ground;
    adapters.registerBean(DataSource.class, () -> source);
    adapters.registerBean(ZoneId.class, () -> ATime.NEPAL);
    adapters.registerBean(Deadlines.class, () -> Deadlines.DEFAULT);
    adapters.scan("np.shulka.adapters.persistence");
    adapters.refresh();
  }

  /** Puts the plans of the cast on sale, and issues its coupons. */
  void opens(Consumer<Catalog> market) {
    try (Connection connection = ground.connect()) {
      source.setTargetDataSource(new SingleConnectionDataSource(connection, true));
      market.accept(
          new Catalog(
              adapters.getBean(Plans.class),
              adapters.getBean(AddOns.class),
              adapters.getBean(Coupons.class),
              adapters.getBean(Redemptions.class),
              adapters.getBean(Migrations.class)));
    } catch (SQLException trouble) {
      throw new IllegalStateException(trouble);
    }
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
    List<String> rules =
        List.of(EventRules.NO_GAP, EventRules.TOLD_ONCE, MigrationRules.MOVED_IS_TOLD);
    for (String rule : rules) {
      broken.addAll(texts(connection, rule));
    }
    rows(connection, LedgerAudit.SQL)
        .forEach((what, how) -> broken.add("the books: " + what + " " + how));
    return new Facts(
        news(rows(connection, PAYMENTS), now, id -> payments.find(new PaymentId(id))),
        news(rows(connection, INVOICES), now, id -> invoices.find(new InvoiceId(id))),
        news(
            rows(connection, SUBSCRIPTIONS), now, id -> subscriptions.find(new SubscriptionId(id))),
        texts(connection, RESUMED).stream()
            .map(id -> new SubscriptionId(UUID.fromString(id)))
            .collect(toSet()),
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

  private static List<String> texts(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) found.add(rows.getString(1));
      return found;
    }
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
