package np.shulka.domain.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Period;
import org.junit.jupiter.api.Test;

final class GroundTest {
  private final Subscription.Active active = ASubscription.toSomething().active();
  private final PaidPeriod paid = active.paid();

  @Test
  void paid_time_and_its_grace_were_paid_by_an_invoice() {
    Ground runs = new Ground.InPaidTime(paid);
    Ground grace = new Ground.InGrace(paid);

    assertThat(runs.paidBy()).contains(paid.paidBy());
    assertThat(grace.paidBy()).contains(paid.paidBy());
    assertThat(runs.isOfAddOns()).isTrue();
    assertThat(grace.isOfAddOns()).isTrue();
  }

  @Test
  void a_trial_is_of_the_plan_whatever_was_paid_behind_it() {
    Period trial = new Period(ATime.NOW.minusSeconds(60), ATime.NOW);
    Ground behind = new Ground.InTrial(trial, Optional.of(paid));

    assertThat(behind.paidBy()).contains(paid.paidBy());
    assertThat(behind.isOfAddOns()).isFalse();
    assertThat(new Ground.InTrial(trial, Optional.empty()).paidBy()).isEmpty();
  }

  @Test
  void what_was_refunded_ends_at_once() {
    Subscription.Ended ended = active.endRefunded(ATime.NOW);

    assertThat(ended.reason()).isEqualTo(EndReason.REFUNDED);
    assertThat(ended.endedAt()).isEqualTo(ATime.NOW);
    assertThat(ended.revision()).isEqualTo(active.revision() + 1);
  }
}
