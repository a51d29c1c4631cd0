package np.shulka.domain.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.ReportId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.payment.Why;
import np.shulka.domain.subscriber.Subject;
import org.junit.jupiter.api.Test;

/** Each change of a refund counts one on, so that of two writers one wins. */
final class RefundStepsTest {
  private static final Why NO = Why.said("no");
  private static final ReportId REPORT = AnId.ofReport();
  private static final Subject BINA = new Subject("bina");
  private static final Origin ASKED =
      new Origin.Asked(new Subject("asha"), "a wish", Optional.of("9800000001"));

  private final Intent intent = ARefund.ofAll().from(ASKED).intent();
  private final Refund.AwaitingApproval awaiting = new Refund.AwaitingApproval(intent, 7);
  private final Refund.Requested requested =
      new Refund.Requested(intent, 7, RefundSchedule.begin(ATime.NOW));
  private final Refund.Sent sent = requested.send(ATime.NOW);

  @Test
  void what_is_approved_or_declined_counts_on() {
    assertThat(awaiting.approve(BINA, Optional.empty(), ATime.NOW).revision()).isEqualTo(8);
    assertThat(awaiting.decline(NO, ATime.NOW))
        .isEqualTo(new Refund.Rejected(intent.over(), 8, NO, ATime.NOW));
  }

  @Test
  void what_is_requested_counts_on() {
    assertThat(sent.revision()).isEqualTo(8);
    assertThat(requested.askAgain(ATime.NOW).revision()).isEqualTo(8);
    assertThat(requested.askAgain(ATime.NOW).intent()).isEqualTo(intent);
    assertThat(requested.reject(NO, ATime.NOW))
        .isEqualTo(new Refund.Rejected(intent.over(), 8, NO, ATime.NOW));
  }

  @Test
  void what_is_sent_counts_on() {
    assertThat(sent.hold(ATime.NOW).revision()).isEqualTo(9);
    assertThat(sent.park(NO, ATime.NOW).revision()).isEqualTo(9);
    assertThat(sent.sendAgain(ATime.NOW).revision()).isEqualTo(9);
    assertThat(sent.answered(new Answer(true, "Yes.")).revision()).isEqualTo(9);
  }

  @Test
  void what_is_decided_counts_on_and_forgets_the_number() {
    assertThat(sent.confirm(REPORT, ATime.NOW))
        .isEqualTo(new Refund.Confirmed(intent.over(), 9, REPORT, ATime.NOW));
    assertThat(sent.reject(NO, ATime.NOW))
        .isEqualTo(new Refund.Rejected(intent.over(), 9, NO, ATime.NOW));
  }

  @Test
  void what_was_found_at_the_gateway_is_confirmed_at_once() {
    Intent found = ARefund.ofAll().from(new Origin.Found()).intent();

    assertThat(Refund.Confirmed.found(found, REPORT, ATime.NOW))
        .isEqualTo(new Refund.Confirmed(found, 0, REPORT, ATime.NOW));
  }

  @Test
  void it_is_under_way_until_it_is_done_or_refused() {
    Stream<Refund> going =
        Stream.of(awaiting, requested, sent, sent.hold(ATime.NOW), sent.park(NO, ATime.NOW));

    assertThat(going).allMatch(Refund::isUnderWay);
    assertThat(sent.confirm(REPORT, ATime.NOW).isUnderWay()).isFalse();
    assertThat(sent.reject(NO, ATime.NOW).isUnderWay()).isFalse();
  }

  @Test
  void it_keeps_its_name_to_the_end() {
    Refund.Confirmed confirmed = sent.confirm(REPORT, ATime.NOW);

    assertThat(confirmed.id()).isEqualTo(intent.id());
    assertThat(confirmed.getId()).isEqualTo(intent.id());
  }
}
