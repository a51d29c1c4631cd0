package np.shulka.domain.subscription;

import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import np.shulka.domain.subscriber.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CancellationTest {
  private static final Instant START = inNepal("2026-03-31T15:20");
  private static final Instant END = inNepal("2026-04-30T15:20");
  private static final Duration GRACE = Duration.ofDays(7);

  private static final Cancellation BY_SITA =
      new Cancellation(new Subject("sita"), Optional.of("too dear"), inNepal("2026-04-10T12:00"));

  private static Subscription.Active active() {
    return ASubscription.toSomething().at(START).active();
  }

  @Test
  void s19_cancelled_access_lasts_to_the_end_and_not_into_grace() {
    Subscription.Active cancelled = active().cancelAtEnd(BY_SITA);

    assertThat(cancelled.accessUntil(END.minusNanos(1))).contains(END);
    assertThat(cancelled.accessUntil(END)).isEmpty();
    assertThat(cancelled.turn(GRACE)).isEqualTo(ended(cancelled, END));
  }

  @Test
  void s19_cancelled_in_a_trial_access_lasts_to_its_end() {
    Subscription.Trialing trial = ASubscription.toSomething().at(START).trialing(14);
    Instant end = START.plus(Duration.ofDays(14));

    Subscription.Trialing cancelled = trial.cancelAtEnd(BY_SITA);

    assertThat(cancelled.accessUntil(end.minusNanos(1))).contains(end);
    assertThat(cancelled.turn(GRACE)).isEqualTo(ended(cancelled, end));
    assertThat(cancelled.keep().turn(GRACE)).isInstanceOf(Subscription.PastDue.class);
  }

  @Test
  void s19_taken_back_it_is_as_it_was() {
    Subscription.Active kept = active().cancelAtEnd(BY_SITA).keep();

    assertThat(kept.cancellation()).isEmpty();
    assertThat(kept.accessUntil(END)).contains(END.plus(GRACE));
    assertThat(kept.turn(GRACE)).isInstanceOf(Subscription.PastDue.class);
    assertThat(kept.revision()).isEqualTo(3);
  }

  @Test
  void s19_cancelled_now_it_ends_now() {
    Subscription.Active active = active();

    Subscription.Ended ended = active.cancelNow(BY_SITA);

    assertThat(ended).isEqualTo(ended(active, BY_SITA.at()));
    assertThat(ended.accessUntil(BY_SITA.at())).isEmpty();
  }

  private static Subscription.Ended ended(Subscription.Payable from, Instant at) {
    return new Subscription.Ended(
        from.agreement(), from.revision() + 1, EndReason.CANCELLED, at, Optional.of(BY_SITA));
  }

  @Test
  void a_reason_says_something() {
    assertThatThrownBy(() -> new Cancellation(new Subject("sita"), Optional.of(" "), START))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new Cancellation(new Subject("sita"), Optional.of("x".repeat(1_001)), START))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1_000})
  void a_reason_is_kept_as_it_was_said(int length) {
    String reason = "x".repeat(length);

    assertThat(new Cancellation(new Subject("sita"), Optional.of(reason), START).reason())
        .contains(reason);
  }
}
