package np.shulka.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
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
import np.shulka.domain.invoice.Invoice;
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
  private static final Pattern SLOT = Pattern.compile("\\?");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final PGSimpleDataSource source = (PGSimpleDataSource) EmbeddedDatabase.fresh();
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
