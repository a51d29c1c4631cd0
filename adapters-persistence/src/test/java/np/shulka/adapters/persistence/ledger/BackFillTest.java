package np.shulka.adapters.persistence.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import np.shulka.adapters.persistence.EmbeddedDatabase;
import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.ledger.Ledger;
import np.shulka.application.work.Page;
import np.shulka.application.work.Story;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.ledger.Posting;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.Payment;
import org.junit.jupiter.api.Test;

/** What was verified before there was a ledger is posted as it would be today. */
final class BackFillTest {
  private final DataSource source = EmbeddedDatabase.fresh();
  private final JooqStore store = JooqStore.over(source);

  @Test
  void what_is_missing_is_posted_as_it_would_be_today() throws IOException, SQLException {
    Story story = Story.in(store);
    story.renews(story.subscribesAndPays().subscription());
    Story.about(store, APlan.onSale().costing(Money.paisa(1_000))).subscribesAndPays();
    Story free = Story.about(store, APlan.onSale().costing(Money.ZERO));
    var nothing = free.subscribes();
    var owed = free.owes(nothing);
    store.write(() -> free.settlesItself(owed, nothing));
    Story late = Story.in(store);
    Payment.Initiated payment = late.checksOut();
    store.write(() -> late.complete(payment, late.paid(payment), Disposition.UNAPPLIED));
    Map<PaymentId, String> today = postings();

    withoutRules("delete from ledger_entry; delete from ledger_transaction;");
    assertThat(postings()).isEmpty();
    withoutRules(backFill());

    assertThat(postings()).hasSize(4).isEqualTo(today);
  }

  /** What is posted about each payment, and when. */
  private Map<PaymentId, String> postings() {
    var all = new Page.Request(200, Optional.empty());
    return store.ledger().list(Ledger.Filter.NONE, all).items().stream()
        .collect(
            Collectors.toMap(
                posting -> posting.occasion().aboutPayment().orElseThrow(), BackFillTest::told));
  }

  private static String told(Posting posting) {
    return posting.occasion() + " " + posting.at() + posting.subscriber() + posting.entries();
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

  private static String backFill() throws IOException {
    try (InputStream file =
        BackFillTest.class.getResourceAsStream("/db/changelog/012-ledger.sql")) {
      String all = new String(requireNonNull(file).readAllBytes(), UTF_8);
      String begun = all.substring(all.indexOf("--changeset shulka:ledger-back-fill"));
      return begun.substring(0, begun.indexOf("--changeset shulka:ledger-rules"));
    }
  }
}
