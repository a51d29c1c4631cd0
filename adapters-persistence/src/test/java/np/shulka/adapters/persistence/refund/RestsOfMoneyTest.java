package np.shulka.adapters.persistence.refund;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import np.shulka.adapters.persistence.EmbeddedDatabase;
import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.refund.PartlyBackContract;
import np.shulka.application.work.Story;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.payment.Held;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Why;
import org.junit.jupiter.api.Test;

/** What an upgrade makes of what was there before (047). */
final class RestsOfMoneyTest {
  private static final int MANY = 30;

  private final DataSource source = EmbeddedDatabase.fresh();
  private final JooqStore store = JooqStore.over(source);

  @Test
  void s24_old_questions_are_spread_over_their_pause() throws IOException, SQLException {
    for (int i = 0; i < MANY; i++) Story.in(store).subscribesAndPays();
    assertThat(due()).as("before").hasSize(MANY);
    withoutRules("delete from settled_check");
    withoutRules(changeset("047-rests-of-money", "spread-questions"));

    String pause = "greatest(interval '7 days', (now() - v.proven_at) / 8)";
    List<String> eighths =
        texts(
            "select (8 * extract(epoch from c.due_at - now()) / extract(epoch from "
                + pause
                + "))::int::text from settled_check c join verified_payment v using (payment_id)");
    assertThat(eighths).hasSize(MANY);
    assertThat(eighths.stream().map(Integer::valueOf)).allMatch(it -> it >= 0 && it <= 8);
    assertThat(eighths.stream().distinct().count()).isGreaterThan(4);
    assertThat(due()).as("a crowd").hasSizeLessThan(MANY / 3);
  }

  @Test
  void s24_what_is_due_since_today_stays_due() throws IOException, SQLException {
    Story.in(store).subscribesAndPays();
    withoutRules(
        "insert into settled_check select payment_id, 9, now() - interval '1 hour' from"
            + " verified_payment");
    withoutRules(changeset("047-rests-of-money", "spread-questions"));

    assertThat(texts("select asked::text from settled_check where due_at < now()"))
        .containsExactly("9");
  }

  @Test
  void what_was_held_before_gets_its_code() throws SQLException, IOException {
    Why more = Held.ANOTHER_AMOUNT.why("Rs 1.00", "Rs 2.00");
    Why person = Why.said("a person decides");
    List<PaymentId> held = List.of(holds(more), holds(person));
    execute(
        """
        alter table payment drop column mismatch_code;
        alter table refund drop column why_code;
        alter table reconciliation_difference drop column detail, drop column detail_values;
        alter table settlement_row drop column flaw, drop column flaw_values;
        alter table recomputation_unreadable drop column fault;
        """);
    execute(changeset("047-rests-of-money", "codes"));

    assertThat(held.stream().map(this::why)).containsExactly(more, person);
  }

  @Test
  void s14_what_was_left_of_unapplied_money_waits_again() throws SQLException, IOException {
    Story story = Story.in(store);
    Payment.Completed rest = PartlyBackContract.partlyBack(store, story);
    withoutRules("update payment set disposition = 'REFUNDED'");
    execute(changeset("064-what-is-left", "rests-of-before"));

    var found = (Payment.Completed) store.payments().find(rest.id()).orElseThrow();
    assertThat(found.isUnapplied()).isTrue();
    assertThat(found.revision()).isEqualTo(rest.revision() + 1);
  }

  private PaymentId holds(Why why) {
    Story story = Story.in(store);
    Payment.Initiated payment = story.checksOut();
    return story.becomes(payment, payment.quarantine(why, story.now())).id();
  }

  private Why why(PaymentId id) {
    return ((Payment.Mismatched) store.payments().find(id).orElseThrow()).why();
  }

  private List<PaymentId> due() throws SQLException {
    String now =
        texts("select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')")
            .getFirst();
    return store.refunds().claimSettled(Instant.parse(now), 1_000);
  }

  private void withoutRules(String sql) throws SQLException {
    execute("set session_replication_role = replica; " + sql);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> texts(String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) texts.add(rows.getString(1));
    }
    return texts;
  }

  private static String changeset(String file, String name) throws IOException {
    String path = "/db/changelog/" + file + ".sql";
    try (InputStream text = RestsOfMoneyTest.class.getResourceAsStream(path)) {
      String all = new String(requireNonNull(text).readAllBytes(), UTF_8);
      String begun = all.substring(all.indexOf("--changeset shulka:" + name));
      int next = begun.indexOf("--changeset", 1);
      return next < 0 ? begun : begun.substring(0, next);
    }
  }
}
