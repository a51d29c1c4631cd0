package np.shulka.adapters.persistence.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.work.Story;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.RawAnswer;
import np.shulka.domain.payment.StatedStatus;
import np.shulka.domain.payment.Statement;
import org.junit.jupiter.api.Test;

/** Whatever a gateway sends can be kept (reliability §0, 7). */
final class StoredTextTest {
  @Test
  void replaces_what_postgresql_refuses() {
    assertThat(StoredText.of("a\u0000b\uD800c", 10)).isEqualTo("a\uFFFDb\uFFFDc");
  }

  @Test
  void keeps_whole_characters_up_to_the_limit() {
    assertThat(StoredText.of("ab\uD83D\uDE00d", 3)).isEqualTo("ab\uD83D\uDE00");
  }

  @Test
  void hostile_evidence_is_kept() {
    JooqStore store = JooqStore.shared();
    Payment.Initiated payment = Story.in(store).checksOut();
    String hostile = "\u0000\uDFFF\u20AC".repeat(30_000);
    LookupReport report =
        new LookupReport(
            AnId.ofReport(),
            payment.link().reference().orElseThrow(),
            new Statement(
                Optional.empty(),
                new StatedStatus(GatewayStatus.UNRECOGNISED, hostile),
                Money.ZERO,
                Optional.of(new GatewayTransactionId(hostile)),
                Money.ZERO,
                false,
                Optional.of(hostile)),
            new RawAnswer(200, hostile, payment.attempt().createdAt()));

    store.write(() -> store.payments().append(payment.id(), report));

    assertThat(store.evidence(payment.id())).containsExactly(report.id());
  }
}
