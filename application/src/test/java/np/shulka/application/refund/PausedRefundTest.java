package np.shulka.application.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import np.shulka.application.change.ChangeSubscription;
import np.shulka.application.refund.RequestRefund.Outcome;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.Effect;
import np.shulka.domain.refund.Refund;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** Money goes back for time that a pause moved: what counts is when it is lived (S18, S20). */
final class PausedRefundTest extends RefundStory {
  private static final Duration TEN_DAYS = Duration.ofDays(10);
  private static final Duration FORTY_DAYS = Duration.ofDays(40);

  /** Some 20 days of a month are left, and lived behind its bought end. */
  private void isMoved(Payment payment) {
    world.later(TEN_DAYS);
    pauses(payment);
    world.later(FORTY_DAYS);
    resumes(payment);
  }

  @Test
  void s18_what_a_pause_moved_ends_with_its_money() {
    Payment.Completed payment = buys();
    isMoved(payment);
    world.later(Duration.ofDays(1));

    assertThat(ends(payment)).isInstanceOf(Refund.Confirmed.class);
    assertThat(subscription(payment)).isInstanceOf(Subscription.Ended.class);
    assertThat(world.mayUse(World.SITA)).isFalse();
  }

  @Test
  void s18_a_present_of_what_a_pause_moved_needs_somebody_else() {
    Payment.Completed payment = buys();
    isMoved(payment);

    assertThat(made(wants(payment, Optional.empty(), Effect.KEEP)))
        .isInstanceOf(Refund.AwaitingApproval.class);
  }

  @Test
  void s18_what_stands_still_ends_with_its_money() {
    Payment.Completed payment = buys();
    world.later(TEN_DAYS);
    pauses(payment);
    world.later(FORTY_DAYS);

    assertThat(ends(payment)).isInstanceOf(Refund.Confirmed.class);
    assertThat(subscription(payment)).isInstanceOf(Subscription.Ended.class);
  }

  @Test
  void s18_what_a_pause_moved_is_over_when_it_is_lived() {
    Payment.Completed payment = buys();
    isMoved(payment);
    Payment.Completed next = renews(payment, 1);
    world.later(Duration.ofDays(25));
    world.timeDoesItsWork();

    assertThat(wants(payment, Optional.empty(), Effect.END_NOW))
        .isInstanceOf(Outcome.NoEffect.class);
    assertThat(ends(next)).isInstanceOf(Refund.Confirmed.class);
    assertThat(world.mayUse(World.SITA)).isFalse();
  }

  @Test
  void s18_what_was_paid_ahead_does_not_end_moved_time() {
    Payment.Completed running = buys();
    Payment.Completed queued = renews(running, 1);
    isMoved(running);
    world.later(Duration.ofDays(1));

    assertThat(wants(queued, Optional.empty(), Effect.END_NOW))
        .isEqualTo(new Outcome.EndsMore(queued, invoice(running)));
    assertThat(wants(running, Optional.empty(), Effect.END_NOW))
        .isEqualTo(new Outcome.EndsMore(running, invoice(queued)));
    world.later(Duration.ofDays(25));
    assertThat(ends(queued)).isInstanceOf(Refund.Confirmed.class);
    assertThat(world.mayUse(World.SITA)).isFalse();
  }

  @Test
  void s18_a_change_that_stands_still_does_not_end_either() {
    Plan yearly = yearly();
    Payment.Completed month = buys();
    world.later(TEN_DAYS);
    Payment.Completed year = pays(started(changes(month, yearly)));
    world.later(Duration.ofDays(1));
    pauses(month);

    assertThat(wants(month, Optional.empty(), Effect.END_NOW))
        .isEqualTo(new Outcome.EndsMore(month, invoice(year)));
  }

  @Test
  void s18_what_follows_a_change_does_not_end_with_what_was_changed() {
    Plan dear = world.sells(APlan.onSale().called("dear").costing(Money.rupees(20_000)));
    Payment.Completed year = pays(started(changes(buys(), yearly())));
    world.later(TEN_DAYS);
    pays(started(changes(year, dear)));
    Payment.Completed next = renews(year, 1);
    world.later(FORTY_DAYS);
    world.timeDoesItsWork();

    assertThat(wants(year, Optional.of(Money.rupees(200)), Effect.END_NOW))
        .isEqualTo(new Outcome.EndsMore(year, invoice(next)));
    assertThat(world.mayUse(World.SITA)).isTrue();
  }

  private Plan yearly() {
    return world.sells(
        APlan.onSale()
            .called("yearly")
            .costing(Money.rupees(10_000))
            .every(BillingPeriod.yearly()));
  }

  private static Payment started(ChangeSubscription.Outcome outcome) {
    return ((ChangeSubscription.Outcome.Started) outcome).payment();
  }
}
