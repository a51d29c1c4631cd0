package np.shulka.bootstrap.crash;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.work.CountingIdentifiers;
import np.shulka.application.work.Identifiers;
import np.shulka.application.work.TestClock;
import np.shulka.bootstrap.FreePort;
import np.shulka.bootstrap.MigrationInTurn;
import np.shulka.domain.catalog.Plan;
import np.shulka.sandbox.KhaltiSandbox;
import np.shulka.sandbox.SandboxConfig;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** What outlives a process: a durable PostgreSQL, the stand-in, and time. */
final class Ground implements AutoCloseable {
  private static final Instant BEGIN = Instant.parse("2026-03-01T04:15:00Z");

  /** Rows of a run; plans stay. The rules against deletion are for everybody but this. */
  private static final String FORGET =
      """
      set session_replication_role = replica; set synchronous_commit = off;
      delete from credit_note; delete from credit_note_series; delete from refund; delete from settled_check;
      delete from event; delete from pause; delete from paid_period; delete from settlement;
      delete from verified_payment;
      delete from gateway_report; delete from payment; delete from invoice_line; delete from invoice_series;
      delete from invoice; delete from coupon_redemption; delete from subscription; delete from subscriber;
      delete from idempotency_key; delete from notice; delete from audit_entry;
      delete from ledger_entry; delete from ledger_transaction;
      delete from revenue_schedule; delete from recognised_day;
      set session_replication_role = origin; set synchronous_commit = on
      """;

  private final EmbeddedPostgres postgres;
  private final Pool pool;
  private final Connection admin;
  private final Connection asking;
  private final Map<String, PreparedStatement> questions = new HashMap<>();
  private final TestClock clock = new TestClock(BEGIN);
  private final KhaltiSandbox khalti = KhaltiSandbox.start(SandboxConfig.defaults().clock(clock));
  private final AnnotationConfigApplicationContext adapter;

  private Ground(EmbeddedPostgres postgres) throws SQLException {
    this.postgres = postgres;
    this.pool = new Pool(postgres.getPostgresDatabase());
    this.admin = postgres.getPostgresDatabase().getConnection();
    this.asking = postgres.getPostgresDatabase().getConnection();
    this.adapter = adapter();
  }

  static Ground make(List<Plan> plans) throws Exception {
    EmbeddedPostgres postgres =
        EmbeddedPostgres.builder()
            .setPort(FreePort.any())
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .start();
    MigrationInTurn.of(postgres.getPostgresDatabase()).afterPropertiesSet();
    Ground ground = new Ground(postgres);
    Machine machine = new Machine(ground, CountingIdentifiers.fresh(), PlantedBug.NONE);
    plans.forEach(machine.plans()::add);
    return ground;
  }

  private AnnotationConfigApplicationContext adapter() {
    var context = new AnnotationConfigApplicationContext();
    Map<String, Object> settings =
        Map.of(
            "khalti.base-url",
            khalti.baseUrl(),
            "khalti.secret-key",
            khalti.secretKey(),
            "khalti.public-key",
            "public",
            "shulka.khalti.widget",
            "on",
            "khalti.partial-refunds",
            "true");
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("settings", settings));
    context.registerBean(InstantSource.class, () -> clock);
    context.registerBean(Identifiers.class, CountingIdentifiers::fresh);
    context.scan("np.shulka.adapters.khalti");
    context.refresh();
    return context;
  }

  Pool pool() {
    return pool;
  }

  TestClock clock() {
    return clock;
  }

  /** By our clock, and by the store's own, which the claims of keys go by. */
  void pass(Duration time) {
    clock.advance(time);
    execute("update idempotency_key set claimed_at = claimed_at - interval '%s'".formatted(time));
  }

  KhaltiSandbox khalti() {
    return khalti;
  }

  /** The real adapter over real HTTP; it keeps nothing that a crash could lose. */
  PaymentGatewayPort gateway() {
    return adapter.getBean(PaymentGatewayPort.class);
  }

  /** As on the first day. */
  void forget() {
    execute(FORGET);
    khalti.reset();
    adapter
        .getBean(CircuitBreakerRegistry.class)
        .getAllCircuitBreakers()
        .forEach(CircuitBreaker::reset);
    clock.set(BEGIN);
  }

  void execute(String sql) {
    try (Statement statement = admin.createStatement()) {
      statement.execute(sql);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Works while these rules are lifted. */
  <T> T without(List<String> rules, Supplier<T> work) {
    if (rules.isEmpty()) return work.get();
    String rule = rules.getFirst();
    String table = ofRule("conrelid::regclass::text", rule);
    String definition = ofRule("pg_get_constraintdef(oid)", rule);
    execute("alter table %s drop constraint %s".formatted(table, rule));
    try {
      return without(rules.subList(1, rules.size()), work);
    } finally {
      forget();
      execute("alter table %s add constraint %s %s".formatted(table, rule, definition));
    }
  }

  private String ofRule(String what, String rule) {
    return strings("select %s from pg_constraint where conname = '%s'".formatted(what, rule))
        .getFirst();
  }

  /** The first column. */
  List<String> strings(String sql) {
    try (ResultSet rows = statement(sql).executeQuery()) {
      List<String> found = new ArrayList<>();
      while (rows.next()) found.add(rows.getString(1));
      return found;
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /**
   * Prepared once, on a connection whose settings stay, as both would cost more than the answer.
   */
  private PreparedStatement statement(String sql) throws SQLException {
    PreparedStatement known = questions.get(sql);
    if (known != null) return known;
    PreparedStatement made = asking.prepareStatement(sql);
    questions.put(sql, made);
    return made;
  }

  @Override
  public void close() throws IOException, SQLException {
    adapter.close();
    khalti.close();
    pool.close();
    admin.close();
    asking.close();
    postgres.close();
  }
}
