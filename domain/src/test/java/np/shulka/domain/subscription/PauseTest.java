package np.shulka.domain.subscription;

import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import np.shulka.domain.money.Period;
import np.shulka.domain.subscriber.Subject;
import org.junit.jupiter.api.Test;

final class PauseTest {
  private static final Instant START = inNepal("2026-03-01T09:00");
  private static final Instant END = inNepal("2026-04-01T09:00");
  private static final Instant PAUSED = inNepal("2026-03-11T09:00");
  private static final Instant RESUMED = inNepal("2026-04-05T10:00");
  private static final Instant MOVED_END = inNepal("2026-04-26T10:00");
  private static final Instant LATEST = inNepal("2026-06-09T09:00");
  private static final Duration GRACE = Deadlines.DEFAULT.grace();

  private static final Cancellation BY_SITA =
      new Cancellation(new Subject("sita"), Optional.empty(), inNepal("2026-03-20T12:00"));

  private final Subscription.Active active = ASubscription.toSomething().at(START).active();
  private final Subscription.Paused paused = active.pause(1, PAUSED, LATEST);

  @Test
  void s20_what_was_left_goes_on_and_ends_later() {
    Subscription.Active resumed = paused.resume(RESUMED);

    assertThat(active.paid().time()).isEqualTo(new Period(START, END));
    assertThat(resumed.paid().time()).isEqualTo(new Period(RESUMED, MOVED_END));
    assertThat(resumed.paid().graceUntil()).isEqualTo(MOVED_END.plus(GRACE));
    assertThat(resumed.paid().paidBy()).isEqualTo(paused.pause().rest().paidBy());
    assertThat(resumed.agreement()).isEqualTo(active.agreement()); // the price version is kept
    assertThat(resumed.turnsAt()).isEqualTo(MOVED_END);
  }

  @Test
  void s20_the_anchor_moves_to_the_day_of_the_new_end() {
    Subscription.Active resumed = paused.resume(RESUMED);

    Subscription.Active renewed = Paying.at(inNepal("2026-04-20T10:00")).periods(2).of(resumed);

    assertThat(renewed.paid().time()).isEqualTo(new Period(MOVED_END, inNepal("2026-06-26T10:00")));
    assertThat(renewed.paid().since()).isEqualTo(RESUMED);
    assertThat(renewed.paid().at(inNepal("2026-04-20T10:05")))
        .isEqualTo(new Period(RESUMED, MOVED_END));
    assertThat(renewed.paid().at(inNepal("2026-06-20T10:05")))
        .isEqualTo(new Period(inNepal("2026-05-26T10:00"), inNepal("2026-06-26T10:00")));
  }

  @Test
  void s20_paying_ahead_leaves_what_the_pause_left() {
    Subscription.Active renewed = Paying.at(inNepal("2026-04-20T10:00")).of(paused.resume(RESUMED));

    assertThat(renewed.accessUntil(RESUMED)).contains(inNepal("2026-05-26T10:00"));
    assertThat(renewed.accessUntil(RESUMED.minusSeconds(1))).isEmpty();
  }

  @Test
  void s20_while_paused_there_is_no_access() {
    assertThat(paused.accessUntil(PAUSED)).isEmpty();
    assertThat(paused.accessUntil(END.minusSeconds(1))).isEmpty();
    assertThat(paused.accessUntil(LATEST.minusNanos(1))).isEmpty();
  }

  @Test
  void s20_it_goes_on_by_itself_however_late_seen() {
    Instant end = LATEST.plus(Duration.ofDays(21));

    assertThat(paused.turnsAt()).isEqualTo(LATEST);
    assertThat(paused.accessUntil(LATEST)).contains(end);
    assertThat(paused.accessUntil(end)).contains(end.plus(GRACE));
    assertThat(paused.accessUntil(end.plus(GRACE))).isEmpty();
    assertThat(paused.turn(GRACE)).isEqualTo(paused.resume(end));
    assertThat(paused.resume(end).paid().time()).isEqualTo(new Period(LATEST, end));
  }

  @Test
  void s20_all_time_that_was_paid_ahead_is_frozen() {
    Subscription.Active ahead =
        Paying.at(inNepal("2026-03-05T10:00")).periods(3).of(active); // to 2026-07-01 09:00

    Subscription.Active resumed = ahead.pause(1, PAUSED, LATEST).resume(RESUMED);

    assertThat(ahead.paid().time().endsAt()).isEqualTo(inNepal("2026-07-01T09:00"));
    assertThat(resumed.paid().time()).isEqualTo(new Period(RESUMED, RESUMED.plus(days(112))));
  }

  @Test
  void s20_paused_again_what_was_left_is_frozen_again() {
    Subscription.Active once = paused.resume(RESUMED);
    Instant again = RESUMED.plus(days(20));

    Subscription.Active twice = once.pause(2, again, again.plus(days(9))).resume(again);

    assertThat(twice.paid().time()).isEqualTo(new Period(again, MOVED_END));
    assertThat(twice.revision()).isEqualTo(active.revision() + 4);
  }

  @Test
  void s20_a_clock_that_is_behind_gives_nothing_away() { // I15
    Subscription.Active resumed = paused.resume(PAUSED.minusSeconds(3));

    assertThat(resumed.paid().time()).isEqualTo(new Period(PAUSED, END));
  }

  @Test
  void s20_only_what_runs_and_is_to_go_on_can_be_paused() {
    assertThat(active.isPausable(START)).isTrue();
    assertThat(active.isPausable(START.minusNanos(1))).isFalse();
    assertThat(active.isPausable(END)).isFalse(); // grace is not paid for
    assertThat(active.cancelAtEnd(BY_SITA).isPausable(PAUSED)).isFalse();
    assertThatThrownBy(() -> active.pause(1, END, LATEST))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void s20_time_behind_a_trial_does_not_run_yet() {
    Subscription.Trialing trial = ASubscription.toSomething().at(START).trialing(14);

    Subscription.Active paid = Paying.at(PAUSED).of(trial);

    assertThat(paid.isPausable(PAUSED)).isFalse();
    assertThat(paid.isPausable(trial.during().endsAt())).isTrue();
  }

  @Test
  void s19_cancelled_while_paused_the_rest_is_still_lived() {
    Subscription.Paused cancelled = paused.cancelAtEnd(BY_SITA);

    assertThat(cancelled.promisedUntil()).isEqualTo(LATEST.plus(days(21)));
    Subscription.Active resumed = cancelled.resume(RESUMED);
    assertThat(resumed.cancellation()).contains(BY_SITA);
    assertThat(resumed.turn(GRACE)).isInstanceOf(Subscription.Ended.class);
    assertThat(((Subscription.Ended) resumed.turn(GRACE)).endedAt()).isEqualTo(MOVED_END);
    assertThat(cancelled.keep().resume(RESUMED).cancellation()).isEmpty();
  }

  @Test
  void s19_cancelled_now_while_paused_the_rest_is_given_up() {
    assertThat(paused.cancelNow(BY_SITA).endedAt()).isEqualTo(BY_SITA.at());
  }

  private static Duration days(int days) {
    return Duration.ofDays(days);
  }

  @Test
  void s20_a_pause_that_makes_no_sense_is_refused() {
    assertThatThrownBy(() -> active.pause(0, PAUSED, LATEST)).hasMessageContaining("from 1: 0");
    assertThatThrownBy(() -> active.pause(1, PAUSED, PAUSED)).hasMessageContaining("after it");
  }
}
