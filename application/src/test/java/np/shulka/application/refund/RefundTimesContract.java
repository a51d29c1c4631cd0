package np.shulka.application.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.refund.ARefund;
import np.shulka.domain.refund.Refund;
import org.junit.jupiter.api.Test;

/** When refunds and what was settled are looked at again, and by whom. */
public interface RefundTimesContract extends RefundsContract {

  @Test
  default void what_is_due_is_dealt_out_once() {
    Paid paid = Paid.in(store());
    Refund.Requested requested = added(paid.refund(PART).requested());
    Instant due = requested.watch().dueAt().orElseThrow();
    Duration lease = Duration.ofMinutes(3);

    assertThat(claimed(due.minusMillis(1), lease)).doesNotContain(requested.id());
    assertThat(claimed(due, lease)).contains(requested.id());
    assertThat(claimed(due, lease)).doesNotContain(requested.id());
    assertThat(claimed(due.plus(lease), lease)).contains(requested.id());
  }

  private List<RefundId> claimed(Instant now, Duration lease) {
    return store().refunds().claimDue(now, lease, 1_000);
  }

  @Test
  default void what_is_settled_is_asked_about_daily_then_weekly() {
    Paid paid = Paid.in(store());
    Instant first = paid.payment().proof().provenAt().plus(SettledSchedule.FIRST);

    assertThat(compared(first.minusMillis(1))).doesNotContain(paid.payment().id());
    for (int day = 0; day < SettledSchedule.OFTEN; day++) {
      Instant now = first.plus(Duration.ofDays(day));
      assertThat(compared(now)).contains(paid.payment().id());
      assertThat(compared(now)).doesNotContain(paid.payment().id());
    }
    Instant week = first.plus(Duration.ofDays(SettledSchedule.OFTEN));
    assertThat(compared(week)).doesNotContain(paid.payment().id());
    assertThat(compared(week.plus(SettledSchedule.LATER))).contains(paid.payment().id());
  }

  @Test
  default void it_is_asked_about_for_ever_but_more_rarely() {
    Paid paid = Paid.in(store());
    Instant proven = paid.payment().proof().provenAt();
    for (int day = 1; day <= SettledSchedule.OFTEN; day++) {
      assertThat(compared(proven.plus(Duration.ofDays(day)))).contains(paid.payment().id());
    }
    for (int days : List.of(80, 800, 4_000)) {
      Instant late = proven.plus(Duration.ofDays(days));
      Duration pause = Duration.ofDays(days).dividedBy(SettledSchedule.PART);

      assertThat(compared(late)).as("after %d days", days).contains(paid.payment().id());
      assertThat(compared(late.plus(pause).minusSeconds(1))).doesNotContain(paid.payment().id());
      assertThat(compared(late.plus(pause))).contains(paid.payment().id());
    }
  }

  @Test
  default void what_nobody_asked_about_is_due_however_late() {
    Paid paid = Paid.in(store());
    Instant years = paid.payment().proof().provenAt().plus(Duration.ofDays(2_000));

    assertThat(compared(years)).contains(paid.payment().id());
    assertThat(compared(years)).doesNotContain(paid.payment().id());
  }

  @Test
  default void what_is_all_back_is_not_asked_about_any_more() {
    Paid paid = Paid.in(store());
    Instant first = paid.payment().proof().provenAt().plus(SettledSchedule.FIRST);
    assertThat(compared(first)).contains(paid.payment().id());
    ARefund all = paid.refund(paid.payment().amount());
    confirms(paid, sent(paid, all), GatewayStatus.REFUNDED);

    assertThat(compared(first.plus(Duration.ofDays(9)))).doesNotContain(paid.payment().id());
    assertThat(compared(first.plus(Duration.ofDays(900)))).doesNotContain(paid.payment().id());
  }

  private List<PaymentId> compared(Instant now) {
    return store().refunds().claimSettled(now, 100_000);
  }
}
