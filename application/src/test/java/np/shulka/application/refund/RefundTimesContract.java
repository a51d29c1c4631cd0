package np.shulka.application.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.RefundId;
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
    assertThat(compared(first.plus(SettledSchedule.LAST))).doesNotContain(paid.payment().id());
  }

  private List<PaymentId> compared(Instant now) {
    return store().refunds().claimSettled(now, 100_000);
  }
}
