package np.shulka.adapters.web.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import np.shulka.domain.money.ATime;
import np.shulka.domain.subscription.ASubscription;
import np.shulka.domain.subscription.Paying;
import np.shulka.domain.subscription.Subscription;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SubscriptionViewTest {
  private static final Instant NOW = ATime.NOW;
  private static final Instant MUCH_LATER = NOW.plus(Duration.ofDays(40));

  @Test
  void paid_time_that_is_over_is_past_due() {
    Subscription active = ASubscription.toSomething().active();

    assertThat(SubscriptionView.of(active, NOW).status()).isEqualTo("active");
    assertThat(SubscriptionView.of(active, MUCH_LATER).status()).isEqualTo("past-due");
    assertThat(SubscriptionView.of(active, MUCH_LATER).currentPeriod()).isNotNull();
  }

  @Test
  void a_trial_that_is_over_is_past_due() {
    Subscription trialing = ASubscription.toSomething().trialing(14);

    assertThat(SubscriptionView.of(trialing, NOW).status()).isEqualTo("trialing");
    assertThat(SubscriptionView.of(trialing, MUCH_LATER).status()).isEqualTo("past-due");
    assertThat(SubscriptionView.of(trialing, NOW).currentPeriod()).isNull();
  }

  @Test
  void s20_a_pause_that_is_over_is_shown_as_over_before_any_run() {
    Instant until = NOW.plus(Duration.ofDays(30));
    Subscription paused = ASubscription.toSomething().active().pause(1, NOW, until);

    assertThat(SubscriptionView.of(paused, NOW).status()).isEqualTo("paused");
    assertThat(SubscriptionView.of(paused, NOW).pausedUntil()).isEqualTo(until);
    assertThat(SubscriptionView.of(paused, until).status()).isEqualTo("active");
    assertThat(SubscriptionView.of(paused, until).pausedUntil()).isNull();
    assertThat(SubscriptionView.of(paused, NOW.plus(Duration.ofDays(90))).status())
        .isEqualTo("past-due");
  }

  @Test
  void s10_what_was_paid_ahead_is_paid_until_its_end() {
    Subscription.Active once = ASubscription.toSomething().active();
    Subscription.Active ahead = Paying.at(NOW.plus(Duration.ofDays(2))).of(once);

    SubscriptionView view = SubscriptionView.of(ahead, NOW.plus(Duration.ofDays(3)));

    assertThat(view.currentPeriod()).isEqualTo(SubscriptionView.of(once, NOW).currentPeriod());
    assertThat(view.paidUntil()).isEqualTo(ahead.promisedUntil()).isAfter(once.promisedUntil());
  }

  @Test
  void a_trial_is_promised_and_what_was_paid_in_it_after_it() {
    Subscription.Trialing trial = ASubscription.toSomething().trialing(14);
    Subscription.Active paid = Paying.at(NOW.plus(Duration.ofDays(2))).of(trial);

    assertThat(paidUntil(trial, NOW)).isEqualTo(trial.during().endsAt());
    assertThat(paidUntil(paid, NOW)).isEqualTo(paid.paid().time().endsAt());
  }

  @Test
  void s20_a_pause_moves_what_is_promised() {
    Subscription.Active active = ASubscription.toSomething().active();
    Duration pause = Duration.ofDays(30);
    Subscription paused = active.pause(1, NOW, NOW.plus(pause));

    assertThat(paidUntil(paused, NOW)).isEqualTo(active.promisedUntil().plus(pause));
    assertThat(paidUntil(paused, NOW.plus(pause))).isEqualTo(active.promisedUntil().plus(pause));
  }

  @Test
  void what_has_run_out_or_never_began_promises_nothing() {
    var active = ASubscription.toSomething().active();

    assertThat(paidUntil(ASubscription.toSomething().incomplete(), NOW)).isNull();
    assertThat(paidUntil(active, active.promisedUntil())).isNull();
    assertThat(paidUntil(ASubscription.toSomething().trialing(14), MUCH_LATER)).isNull();
    assertThat(paidUntil(ASubscription.toSomething().incomplete().expire(NOW), NOW)).isNull();
  }

  private static @Nullable Instant paidUntil(Subscription subscription, Instant now) {
    return SubscriptionView.of(subscription, now).paidUntil();
  }

  @Test
  void an_ended_one_says_why() {
    Subscription ended = ASubscription.toSomething().incomplete().expire(NOW);

    SubscriptionView view = SubscriptionView.of(ended, NOW);

    assertThat(view.status()).isEqualTo("ended");
    assertThat(view.endReason()).isEqualTo("expired-incomplete");
    assertThat(view.endedAt()).isEqualTo(NOW);
  }
}
