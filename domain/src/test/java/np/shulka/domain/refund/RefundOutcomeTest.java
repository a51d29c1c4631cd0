package np.shulka.domain.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.APayment;
import np.shulka.domain.payment.AReport;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.Why;
import np.shulka.domain.subscriber.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a lookup makes of a refund whose answer came, or was lost (S24). */
final class RefundOutcomeTest {
  private static final Money PART = Money.rupees(500);
  private static final Answer YES = new Answer(true, "Transaction refund successful.");
  private static final Answer NO = new Answer(false, "Not enough balance.");
  private static final Instant SOON = ATime.NOW.plusSeconds(30);
  private static final Instant LATER = ATime.NOW.plus(RefundSchedule.UNDER_WAY);
  private static final Instant TOO_LATE = ATime.NOW.plus(RefundSchedule.PATIENCE);

  private final Payment.Initiated payment = APayment.initiated().at(ATime.NOW);

  private ARefund whole() {
    return ARefund.of(payment);
  }

  private ARefund first() {
    return whole().amounting(PART);
  }

  private ARefund second() {
    return first().after(Money.rupees(100));
  }

  private LookupReport says(GatewayStatus status) {
    return AReport.saying(status).about(payment).build();
  }

  private Outcome judged(Refund.Watched refund, GatewayStatus status, Instant now) {
    return refund.judge(says(status), now);
  }

  @Test
  void s24_all_of_it_lost_and_refunded_is_done() {
    assertThat(judged(whole().sent(), GatewayStatus.REFUNDED, SOON)).isEqualTo(new Outcome.Done());
  }

  @Test
  void s24_a_lost_answer_is_waited_for_before_it_is_sent_again() {
    Refund.Sent sent = whole().sent();

    assertThat(judged(sent, GatewayStatus.COMPLETED, SOON)).isEqualTo(new Outcome.Undecided());
    assertThat(judged(sent, GatewayStatus.COMPLETED, LATER)).isEqualTo(new Outcome.Unheard());
  }

  @Test // F1, I15: who sent it is ten minutes behind, who asks ten minutes ahead
  void s24_nodes_apart_do_not_order_it_twice() {
    Instant ahead = ATime.NOW.plus(Duration.ofMinutes(20)).plusSeconds(30);

    assertThat(judged(whole().sent(), GatewayStatus.COMPLETED, ahead))
        .isEqualTo(new Outcome.Undecided());
  }

  @Test
  void s24_it_is_sent_once_more_in_all() {
    Refund.Sent again = whole().sent().hold(LATER).sendAgain(LATER);
    Instant waited = LATER.plus(RefundSchedule.UNDER_WAY);

    assertThat(judged(again, GatewayStatus.COMPLETED, waited)).isEqualTo(new Outcome.Undecided());
    assertThatThrownBy(() -> again.sendAgain(waited)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void s24_a_first_part_that_is_seen_is_done() {
    Refund.Sent sent = first().sent();

    assertThat(judged(sent, GatewayStatus.PARTIALLY_REFUNDED, SOON)).isEqualTo(new Outcome.Done());
    assertThat(judged(sent, GatewayStatus.COMPLETED, LATER)).isEqualTo(new Outcome.Unheard());
  }

  @Test
  void s24_a_second_part_without_an_answer_cannot_be_decided() {
    Refund.Sent sent = second().sent();

    assertThat(judged(sent, GatewayStatus.PARTIALLY_REFUNDED, SOON))
        .isInstanceOf(Outcome.Undecidable.class);
  }

  @Test
  void s24_a_second_part_is_what_its_answer_says() {
    Refund.Sent sent = second().sent();

    assertThat(judged(sent.answered(YES), GatewayStatus.PARTIALLY_REFUNDED, SOON))
        .isEqualTo(new Outcome.Done());
    assertThat(judged(sent.answered(NO), GatewayStatus.PARTIALLY_REFUNDED, SOON))
        .isEqualTo(new Outcome.Undone(Why.said(NO.words())));
  }

  @Test
  void s24_the_rest_can_be_told_from_a_part() {
    Refund.Sent rest = whole().after(PART).amounting(Money.rupees(630)).sent();

    assertThat(judged(rest, GatewayStatus.REFUNDED, SOON)).isEqualTo(new Outcome.Done());
    assertThat(judged(rest, GatewayStatus.PARTIALLY_REFUNDED, SOON))
        .isEqualTo(new Outcome.Undecided());
  }

  @Test
  void a_yes_alone_is_no_refund() {
    Refund.Sent sent = whole().sent().answered(YES);

    assertThat(judged(sent, GatewayStatus.COMPLETED, LATER)).isEqualTo(new Outcome.Undecided());
    assertThat(judged(sent, GatewayStatus.COMPLETED, TOO_LATE))
        .isInstanceOf(Outcome.Undecidable.class);
  }

  @Test
  void a_no_that_the_lookup_shares_is_a_no() {
    Refund.Sent sent = whole().sent().answered(NO);

    assertThat(judged(sent, GatewayStatus.COMPLETED, SOON))
        .isEqualTo(new Outcome.Undone(Why.said(NO.words())));
  }

  @Test
  void a_no_while_a_part_went_back_is_for_a_person() {
    Refund.Sent sent = first().sent().answered(NO);

    assertThat(judged(sent, GatewayStatus.PARTIALLY_REFUNDED, SOON))
        .isInstanceOf(Outcome.Undecidable.class);
  }

  @Test
  void more_or_less_than_was_meant_is_for_a_person() {
    assertThat(judged(first().sent(), GatewayStatus.REFUNDED, SOON))
        .isInstanceOf(Outcome.Undecidable.class);
    assertThat(judged(whole().sent(), GatewayStatus.PARTIALLY_REFUNDED, SOON))
        .isInstanceOf(Outcome.Undecidable.class);
    assertThat(judged(second().sent(), GatewayStatus.COMPLETED, SOON))
        .isInstanceOf(Outcome.Undecidable.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = GatewayStatus.class,
      names = {"PENDING", "INITIATED", "EXPIRED", "CANCELLED", "FAILED", "UNRECOGNISED"})
  void other_words_decide_nothing_for_a_week(GatewayStatus status) {
    Refund.Sent sent = whole().sent();

    assertThat(judged(sent, status, LATER)).isEqualTo(new Outcome.Undecided());
    assertThat(judged(sent, status, TOO_LATE)).isInstanceOf(Outcome.Undecidable.class);
  }

  @Test
  void an_answer_about_something_else_decides_nothing() {
    var other = AReport.saying(GatewayStatus.REFUNDED).about(payment);
    Refund.Sent sent = whole().sent();

    assertThat(sent.judge(other.amounting(PART).build(), SOON)).isEqualTo(new Outcome.Undecided());
    var misnamed =
        AReport.saying(GatewayStatus.REFUNDED)
            .about(payment)
            .naming(Optional.of(new Pidx("another")));
    assertThat(sent.judge(misnamed.build(), SOON)).isEqualTo(new Outcome.Undecided());
    var torn = AReport.saying(GatewayStatus.COMPLETED).about(payment).flaggedRefunded();
    assertThat(sent.judge(torn.build(), LATER)).isEqualTo(new Outcome.Undecided());
  }

  @Test
  void what_is_parked_is_resolved_within_what_a_lookup_says() {
    Refund.Parked parked = second().sent().park(Stuck.ANSWER_LOST.why(), SOON);

    assertThat(parked.mayBeDone(says(GatewayStatus.PARTIALLY_REFUNDED))).isTrue();
    assertThat(parked.mayBeUndone(says(GatewayStatus.PARTIALLY_REFUNDED))).isTrue();
    assertThat(parked.mayBeUndone(says(GatewayStatus.REFUNDED))).isTrue();
    assertThat(parked.mayBeDone(says(GatewayStatus.COMPLETED))).isFalse();
    Refund.Parked all = whole().sent().park(Stuck.ANSWER_LOST.why(), SOON);
    assertThat(all.mayBeUndone(says(GatewayStatus.REFUNDED))).isFalse();
    assertThat(all.mayBeUndone(says(GatewayStatus.PENDING))).isFalse();
    assertThat(all.mayBeDone(says(GatewayStatus.COMPLETED))).isFalse();
    assertThat(all.mayBeUndone(says(GatewayStatus.COMPLETED))).isTrue();
    assertThat(all.mayBeDone(says(GatewayStatus.PENDING))).isFalse();
  }

  @Test
  void the_order_goes_out_only_if_the_gateway_says_so() {
    assertThat(whole().requested().fits(says(GatewayStatus.COMPLETED))).isTrue();
    assertThat(whole().requested().fits(says(GatewayStatus.REFUNDED))).isFalse();
    assertThat(second().requested().fits(says(GatewayStatus.COMPLETED))).isFalse();
    assertThat(whole().requested().isToldBy(says(GatewayStatus.PENDING))).isFalse();
    assertThat(whole().requested().isToldBy(says(GatewayStatus.REFUNDED))).isTrue();
  }

  @Test
  void nobody_approves_what_they_asked_for() {
    var asked = new Refund.AwaitingApproval(whole().intent());

    assertThat(asked.mayBeApprovedBy(new Subject("asha"))).isFalse();
    assertThatThrownBy(() -> asked.approve(new Subject("asha"), Optional.empty(), SOON))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(asked.approve(new Subject("bina"), Optional.empty(), SOON).intent())
        .isEqualTo(asked.intent());
  }

  @Test
  void it_is_asked_about_ever_more_slowly() {
    Refund.Unknown held = whole().sent().hold(SOON);

    assertThat(whole().requested().watch().dueAt()).contains(SOON);
    assertThat(whole().sent().watch().dueAt()).contains(ATime.NOW.plus(Duration.ofMinutes(2)));
    assertThat(held.watch().dueAt()).contains(SOON.plus(Duration.ofMinutes(2)));
    for (int i = 0; i < 9; i++) held = held.hold(SOON);
    assertThat(held.watch().dueAt()).contains(SOON.plus(Duration.ofHours(24)));
  }

  @Test
  void s9_no_more_goes_back_than_was_paid() {
    assertThatThrownBy(() -> whole().amounting(Money.paisa(113_001)).intent())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> whole().after(Money.paisa(1)).intent())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> whole().amounting(Money.ZERO).intent())
        .isInstanceOf(IllegalArgumentException.class);
  }
}
