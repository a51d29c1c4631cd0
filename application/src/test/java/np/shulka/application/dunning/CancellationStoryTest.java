package np.shulka.application.dunning;

import static np.shulka.application.work.World.SITA;
import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;

import np.shulka.application.payment.CancelSubscription.When;
import np.shulka.application.subscription.KeepSubscription;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** Cancelled, and taken back while that is possible. */
final class CancellationStoryTest extends LifeStory {
  @Test
  void s13_after_cancelling_late_money_is_unapplied() {
    begin();
    at("2026-04-20T10:00");
    Payment live = opens(offer(SITA).orElseThrow());

    cancels(When.PERIOD_END);
    pays(live);

    assertThat(offer(SITA)).isEmpty();
    assertThat(paidUntil(SITA)).isEqualTo(inNepal("2026-04-30T15:20"));
    var paid = (Payment.Completed) world.store().payments().find(live.id()).orElseThrow();
    assertThat(paid.disposition()).isEqualTo(Disposition.UNAPPLIED);
    at("2026-04-30T15:20");
    assertThat(world.mayUse(SITA)).isFalse();
    assertThat(world.told(SITA))
        .containsSubsequence("subscription.cancelled", "subscription.ended");
  }

  @Test
  void s19_cancelling_twice_is_cancelling_once() {
    begin();

    assertThat(cancels(When.PERIOD_END)).isEqualTo(cancels(When.PERIOD_END));
    assertThat(world.told(SITA)).containsOnlyOnce("subscription.cancelled");
  }

  @Test
  void s19_taken_back_before_the_end_it_is_offered_again() {
    begin();
    at("2026-04-20T10:00");
    cancels(When.PERIOD_END);
    at("2026-04-25T10:00");
    assertThat(offer(SITA)).isEmpty();

    assertThat(world.keeping().keep(SITA, of(SITA).id()))
        .isInstanceOf(KeepSubscription.Outcome.Kept.class);

    world.timeDoesItsWork();
    assertThat(offer(SITA)).isPresent();
  }

  @Test
  void s19_after_the_end_it_cannot_be_taken_back() {
    begin();
    cancels(When.PERIOD_END);
    world.clock().set(inNepal("2026-04-30T15:20"));

    assertThat(world.keeping().keep(SITA, of(SITA).id()))
        .isInstanceOf(KeepSubscription.Outcome.TooLate.class);
  }

  @Test
  void s19_cancelled_in_grace_it_ends_now() {
    begin();
    at("2026-05-02T10:00");

    assertThat(cancels(When.PERIOD_END)).isInstanceOf(Subscription.Ended.class);
    assertThat(world.mayUse(SITA)).isFalse();
  }
}
