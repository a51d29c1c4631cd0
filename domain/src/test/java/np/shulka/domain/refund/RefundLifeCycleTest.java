package np.shulka.domain.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import np.shulka.domain.LifeCycle;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.payment.Why;
import org.junit.jupiter.api.Test;

final class RefundLifeCycleTest {
  private static final Map<String, String> SENTENCES =
      Map.of(
          "AwaitingApproval", "Written down; somebody else than who asked for it has to agree.",
          "Requested", "Written down; the gateway has not been told.",
          "Sent", "Handed to the gateway, or about to be when we died; asked about on schedule.",
          "Unknown", "Asked about, and nothing certain is known yet.",
          "Parked", "Asking does not decide it; a person does, within what a lookup says.",
          "Confirmed", "A lookup says that it is back; ledger and credit note say the same.",
          "Rejected", "Nothing went back, and nothing will.");

  private static final String EXPECTED =
      """
      AwaitingApproval approve Requested
      AwaitingApproval decline Rejected
      Requested askAgain Requested
      Requested reject Rejected
      Requested send Sent
      Sent answered Sent
      Sent confirm Confirmed
      Sent hold Unknown
      Sent park Parked
      Sent reject Rejected
      Sent sendAgain Sent
      Unknown confirm Confirmed
      Unknown hold Unknown
      Unknown park Parked
      Unknown reject Rejected
      Unknown sendAgain Sent
      Parked confirm Confirmed
      Parked reject Rejected
      Confirmed choose Confirmed
      """;

  private static LifeCycle life() {
    return LifeCycle.of(Refund.class, List.of(), Map.of());
  }

  @Test
  void a_refund_has_these_transitions_and_no_others() {
    assertThat(life().transitions()).containsExactlyInAnyOrderElementsOf(EXPECTED.lines().toList());
  }

  @Test
  void the_page_shows_the_refund_as_it_is() throws IOException {
    LifeCycle life = life();
    String page =
        life.page(
            "The life of a refund",
            "Money on its way back to its payer. Only a lookup moves it to its end; a refund that"
                + " was made at Khalti, and found there, is born confirmed.",
            SENTENCES);

    assertThat(SENTENCES).containsOnlyKeys(life.stateNames());
    assertThat(LifeCycle.kept("refund-lifecycle.md", page)).isEqualTo(page);
  }

  @Test
  void it_keeps_its_id_to_the_end_and_counts_its_changes() {
    Refund.Sent sent = ARefund.ofAll().sent();
    Refund.Confirmed done = sent.hold(ATime.NOW).confirm(AnId.ofReport(), ATime.NOW);

    assertThat(done.getId()).isEqualTo(sent.id());
    assertThat(done.revision()).isEqualTo(sent.revision() + 2);
    assertThat(done.isUnderWay()).isFalse();
    assertThat(sent.reject(Why.said("no"), ATime.NOW).isUnderWay()).isFalse();
    assertThat(sent.isUnderWay()).isTrue();
  }
}
