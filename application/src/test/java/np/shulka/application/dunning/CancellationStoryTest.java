package np.shulka.application.dunning;

import static np.shulka.application.work.World.SITA;
import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import np.shulka.application.payment.CancelSubscription;
import np.shulka.application.payment.CancelSubscription.When;
import np.shulka.application.subscription.KeepSubscription;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscription.Cancellation;
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

  @Test
  void s19_who_comes_back_within_a_day_begins_anew() { // S11
    begin();
    at("2026-04-20T10:00");
    cancels(When.PERIOD_END);
    at("2026-05-01T15:19");
    assertThat(world.mayUse(SITA)).isFalse();

    subscribed(SITA);

    assertThat(paidUntil(SITA)).isEqualTo(inNepal("2026-06-01T15:19"));
    assertThat(world.mayUse(SITA)).isTrue();
  }

  @Test
  void s19_a_cancellation_says_who_why_and_when() {
    begin();
    at("2026-04-20T10:00");
    var why = Optional.of("too dear");
    var wish = new CancelSubscription.Wish(SITA, of(SITA).id(), When.PERIOD_END, why);

    Subscription cancelled = world.cancelling().cancel(wish);

    var told = new Cancellation(SITA, why, inNepal("2026-04-20T10:00"));
    assertThat(((Subscription.Lasting) cancelled).cancellation()).contains(told);
    at("2026-05-01T00:00");
    assertThat(((Subscription.Ended) of(SITA)).cancellation()).contains(told);
    assertThat(((Subscription.Ended) of(SITA)).endedAt()).isEqualTo(inNepal("2026-04-30T15:20"));
  }

  @Test
  void s19_it_can_be_taken_back_strictly_before_the_end() {
    begin();
    cancels(When.PERIOD_END);
    world.clock().set(inNepal("2026-04-30T15:20").minusMillis(1));

    assertThat(world.keeping().keep(SITA, of(SITA).id()))
        .isInstanceOf(KeepSubscription.Outcome.Kept.class);
  }
}
