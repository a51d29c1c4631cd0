package np.shulka.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.work.Page;
import np.shulka.application.work.Story;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.ledger.PostingId;
import np.shulka.domain.ledger.Slip;
import np.shulka.domain.money.ATime;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever a subscriber does costs as much with a million others as with none. Planned as if tables
 * were huge: what is not reached by an index then, never will be.
 */
final class IndexesTest {
  private static final Set<String> GROWING =
      Set.of(
          "subscription",
          "paid_period",
          "invoice",
          "invoice_line",
          "payment",
          "subscriber",
          "audit_entry",
          "webhook_delivery");

  private static final List<String> SETTLED_LONG_AGO =
      List.of(
          """
          create table old as select uuidv7(interval '-1 year') as id, uuidv7(interval '-1 year') as invoice,
            gen_random_uuid() as somebody, timestamptz '2020-07-17 00:00+05:45' + i * interval '1 minute' as at, i
          from generate_series(1, 20000) i
          """,
          """
          insert into invoice (id, reference, subscription_id, subscriber_id, status, line_count, subtotal_paisa,
            tax_paisa, total_paisa, vat_basis_points, pay_token, issued_at, due_at, fiscal_year, number, paid_at,
            plan_code, plan_version, quantity)
          select invoice, 'OLD-' || i, somebody, somebody, 'PAID', 1, 100000, 13000, 113000, 1300,
            md5('token' || i), at, at, 2077, i, at, 'pro-monthly', 1, 1 from old order by i
          """,
          """
          insert into settlement (invoice_id, subscription_id, subscriber_id, payment_id, amount_paisa, covers_from,
            covers_to)
          select invoice, somebody, somebody, id, 113000, at, at + interval '30 days' from old order by i
          """,
          """
          insert into ledger_transaction (id, occasion, posted_at, subscriber_id, invoice_id, entry_count)
          select id, 'INVOICE_SETTLED', at, somebody, invoice, 4 from old order by i
          """,
          """
          insert into revenue_schedule (transaction_id, subscriber_id, amount_paisa, first_day, days, taken_on)
          select id, somebody, 100000, at::date, 30, at::date from old order by i
          """,
          "vacuum analyze");

  private static final Pattern SLOT = Pattern.compile("\\?");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final PGSimpleDataSource source = EmbeddedDatabase.unpooled();
  private final RoundTrips trips = new RoundTrips(source);
  private final JooqStore store = JooqStore.over(trips);

  @Test
  void no_question_of_a_life_reads_what_others_have() throws SQLException {
    Set<String> statements = new LinkedHashSet<>(live());
    statements.removeIf(sql -> !sql.startsWith("select "));

    assertThat(statements).hasSizeGreaterThan(6);
    assertThatNoneReadsAll(statements);
  }

  /** A plan is kept while what it was made for grows: first all is paid, then many are open. */
  @Test
  void no_search_by_key_reads_all_that_is_open() throws SQLException {
    for (int i = 0; i < 10; i++) live();
    execute("vacuum analyze");

    assertThatNoneReadsAll(
        Set.of(
            "select id from invoice where id = ? and status = 'OPEN'",
            "select sum(arrears_paisa) from invoice where subscriber_id = ? and status = 'OPEN'"
                + " and (from_account_paisa > 0 or arrears_paisa > 0)",
            "select id from webhook_delivery where id = ? and due_at is not null"));
  }

  /** Joined or hashed, all that is open may be read once for each that is due. */
  @Test
  void what_is_due_asks_for_what_is_open_by_its_key() throws SQLException {
    live();
    trips.taken();
    store.due().renewable(ATime.NOW, 0, 500);
    store.due().turning(ATime.NOW, 0, 500);
    List<String> statements =
        trips.taken().stream().filter(sql -> sql.contains("fetch next 500")).toList();

    assertThat(statements).hasSize(2);
    source.setPreferQueryMode(PreferQueryMode.SIMPLE);
    try (Connection connection = source.getConnection();
        Statement planner = connection.createStatement()) {
      for (String sql : statements) {
        assertThat(plan(planner, sql).filter(IndexesTest::asksForInvoices))
            .as(sql)
            .isNotEmpty()
            .allMatch(node -> node.path("Index Cond").asString("").contains("subscription_id ="));
      }
    }
  }

  /** Of what is unapplied, which is little, all is read; everything else is found by its key. */
  @Test
  void money_that_nobody_used_is_found_among_what_is_unapplied() throws SQLException {
    live();
    store.refunds().claimUnused(ATime.NOW, Duration.ofMinutes(3), 20);
    store.agenda().nextAfter(ATime.NOW);
    List<String> statements =
        trips.taken().stream().filter(sql -> sql.contains("unused_money")).toList();

    assertThat(statements).hasSize(2);
    source.setPreferQueryMode(PreferQueryMode.SIMPLE);
    try (Connection connection = source.getConnection();
        Statement planner = connection.createStatement()) {
      for (String only : List.of("seqscan", "hashjoin", "mergejoin")) {
        planner.execute("set enable_" + only + " = off");
      }
      for (String sql : statements) {
        assertThat(plan(planner, sql).filter(IndexesTest::asksForMoney))
            .as(sql)
            .isNotEmpty()
            .noneMatch(node -> readsAll(node) && !isStranded(node));
      }
    }
  }

  /** What was settled before last week is looked for by nobody, however much it is. */
  @Test
  void closing_a_day_reads_nothing_that_was_settled_long_ago() throws SQLException {
    live();
    LocalDate first = store.ledger().firstOpenDay(ATime.NEPAL).orElseThrow();
    store.ledger().recognise(first, ATime.NEPAL, slip(first));
    fill(SETTLED_LONG_AGO);
    trips.taken();
    store.ledger().recognise(first.plusDays(1), ATime.NEPAL, slip(first.plusDays(1)));
    String closing =
        trips.taken().stream().filter(sql -> sql.contains("revenue_cut")).findFirst().orElseThrow();

    source.setPreferQueryMode(PreferQueryMode.SIMPLE);
    try (Connection connection = source.getConnection();
        Statement planner = connection.createStatement()) {
      assertThat(plan(planner, closing).filter(IndexesTest::readsAll))
          .extracting(node -> node.path("Relation Name").asString(""))
          .doesNotContain("revenue_schedule", "settlement", "invoice");
    }
  }

  /** As they would have been left; the rules of the tables are not asked. */
  private void fill(List<String> rows) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      for (String row : rows) statement.execute(row);
    }
  }

  private static Slip slip(LocalDate day) {
    return new Slip(
        new PostingId(AnId.uuid()), day.plusDays(1).atStartOfDay(ATime.NEPAL).toInstant());
  }

  private static boolean asksForMoney(JsonNode node) {
    return Set.of("payment", "verified_payment", "refund")
        .contains(node.path("Relation Name").asString(""));
  }

  private static boolean isStranded(JsonNode node) {
    return node.path("Index Name").asString("").equals("payment_stranded");
  }

  private static boolean asksForInvoices(JsonNode node) {
    return node.path("Relation Name").asString("").equals("invoice");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void assertThatNoneReadsAll(Set<String> statements) throws SQLException {
    source.setPreferQueryMode(PreferQueryMode.SIMPLE); // a plan is asked for without values
    try (Connection connection = source.getConnection();
        Statement planner = connection.createStatement()) {
      for (String only : List.of("seqscan", "hashjoin", "mergejoin")) {
        planner.execute("set enable_" + only + " = off");
      }
      for (String sql : statements) assertThat(wholeTables(planner, sql)).as(sql).isEmpty();
    }
  }

  private List<String> live() {
    trips.taken();
    Story story = Story.in(store);
    Subscription.Incomplete wish = story.subscribes();
    Invoice.Open invoice = story.owes(wish);
    Payment.Initiated payment = story.letsPay(invoice);
    store.subscriptions().billed(invoice.id());
    store.subscriptions().hadTrial(story.subscriber().id(), story.plan().code());
    store.subscriptions().live(story.subscriber().id());
    store.subscriptions().live(story.subscriber().subject());
    store.subscriptions().live(story.subscriber().id(), story.plan().code());
    store.invoices().open(wish.id());
    store.invoices().find(invoice.id());
    store.payments().find(payment.id());
    Subscription.Active active = story.settles(payment, invoice, wish).subscription();
    store.subscriptions().find(active.id());
    store.subscriptions().list(story.subscriber().id(), new Page.Request(20, Optional.empty()));
    store.subscribers().find(Set.of(story.subscriber().id()));
    store.ledger().standing(story.subscriber().id());
    AuditLog.Search acts = AuditLog.Search.about(Set.of("subscriber " + story.subscriber().id()));
    store.audit().list(acts, new Page.Request(20, Optional.empty()));
    return trips.taken();
  }

  private static List<String> wholeTables(Statement planner, String sql) throws SQLException {
    return plan(planner, sql)
        .filter(node -> GROWING.contains(node.path("Relation Name").asString("")))
        .filter(IndexesTest::readsAll)
        .map(node -> node.path("Node Type").asString() + " " + node.path("Alias").asString())
        .toList();
  }

  private static Stream<JsonNode> plan(Statement planner, String sql) throws SQLException {
    try (ResultSet plan =
        planner.executeQuery("explain (generic_plan, format json) " + numbered(sql))) {
      plan.next();
      return nodes(JSON.readTree(plan.getString(1)).get(0).get("Plan"));
    }
  }

  private static boolean readsAll(JsonNode node) {
    return switch (node.path("Node Type").asString()) {
      case "Seq Scan" -> true;
      case "Index Scan", "Index Only Scan" -> !node.has("Index Cond");
      default -> false;
    };
  }

  private static Stream<JsonNode> nodes(JsonNode node) {
    return Stream.concat(
        Stream.of(node), node.path("Plans").valueStream().flatMap(IndexesTest::nodes));
  }

  private static String numbered(String sql) {
    int[] count = {0};
    return SLOT.matcher(sql).replaceAll(_ -> Matcher.quoteReplacement("$" + ++count[0]));
  }
}
