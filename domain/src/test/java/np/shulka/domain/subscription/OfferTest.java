package np.shulka.domain.subscription;

import static np.shulka.domain.money.ATime.inNepal;
import static np.shulka.domain.subscription.Deadlines.DEFAULT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import np.shulka.domain.subscriber.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the next time is offered, and that asking for money decides races. */
final class OfferTest {
  private static final Instant START = inNepal("2026-03-01T09:00");
  private static final Instant END = inNepal("2026-04-01T09:00");
  private static final Cancellation BY_SITA =
      new Cancellation(new Subject("sita"), Optional.empty(), inNepal("2026-03-10T12:00"));

  private final Subscription.Trialing trial = ASubscription.toSomething().at(START).trialing(14);
  private final Subscription.Active active = ASubscription.toSomething().at(START).active();

  private static Subscription.PastDue late(Live subscription) {
    return (Subscription.PastDue) subscription.turn(Duration.ofDays(7));
  }

  @Test
  void s10_the_next_time_is_offered_two_weeks_before_the_end() {
    assertThat(active.offersAt(DEFAULT)).contains(inNepal("2026-03-18T09:00"));
  }

  @Test
  void s2_what_follows_a_trial_is_offered_three_days_before_its_end() {
    assertThat(trial.offersAt(DEFAULT)).contains(inNepal("2026-03-12T09:00"));
  }

  @Test
  void s11_what_has_run_out_was_to_be_offered_then() {
    assertThat(late(active).offersAt(DEFAULT)).contains(END);
    assertThat(late(active).ranOutAt()).isEqualTo(END);
    assertThat(late(trial).offersAt(DEFAULT)).contains(inNepal("2026-03-15T09:00"));
    assertThat(late(trial).ranOutAt()).isEqualTo(inNepal("2026-03-15T09:00"));
  }

  @Test
  void s19_nothing_is_offered_to_who_does_not_want_to_go_on() {
    assertThat(active.cancelAtEnd(BY_SITA).offersAt(DEFAULT)).isEmpty();
    assertThat(trial.cancelAtEnd(BY_SITA).offersAt(DEFAULT)).isEmpty();
    assertThat(ASubscription.toSomething().incomplete().offersAt(DEFAULT)).isEmpty();
  }

  @Test
  void asking_for_money_changes_nothing_but_the_revision() {
    Subscription.PastDue late = late(active);

    assertThat(trial.bill())
        .isEqualTo(
            new Subscription.Trialing(
                trial.agreement(), trial.revision() + 1, trial.during(), Optional.empty()));
    assertThat(active.bill())
        .isEqualTo(
            new Subscription.Active(
                active.agreement(), active.revision() + 1, active.trial(), active.paid()));
    assertThat(late.bill())
        .isEqualTo(
            new Subscription.PastDue(
                late.agreement(), late.revision() + 1, late.trial(), late.paid(), late.until()));
  }

  @Test
  void every_change_of_mind_counts() {
    Subscription.Paused paused = active.pause(1, inNepal("2026-03-11T09:00"), END);

    assertThat(trial.cancelAtEnd(BY_SITA).revision()).isEqualTo(trial.revision() + 1);
    assertThat(trial.cancelAtEnd(BY_SITA).keep().revision()).isEqualTo(trial.revision() + 2);
    assertThat(paused.cancelAtEnd(BY_SITA).revision()).isEqualTo(paused.revision() + 1);
    assertThat(paused.cancelAtEnd(BY_SITA).keep().revision()).isEqualTo(paused.revision() + 2);
    assertThat(late(active).revision()).isEqualTo(active.revision() + 1);
    assertThat(late(active).cancelNow(BY_SITA).revision()).isEqualTo(active.revision() + 2);
  }

  @ParameterizedTest(name = "{0}, {1}, {2}, {3} is no patience")
  @CsvSource({
    "-1, 0, 0, 1",
    "0, -1, 0, 1",
    "0, 0, -1, 1",
    "0, 0, 0, 0",
  })
  void patience_is_not_negative(long offer, long trialOffer, long grace, long incomplete) {
    assertThatThrownBy(() -> deadlines(offer, trialOffer, grace, incomplete))
        .hasMessage("patience is not negative");
  }

  @Test
  void a_merchant_may_offer_at_the_end_and_give_no_grace() {
    Deadlines strict = deadlines(0, 0, 0, 1);

    assertThat(active.offersAt(strict)).contains(END);
    assertThat(trial.offersAt(strict)).contains(trial.during().endsAt());
  }

  private static Deadlines deadlines(long offer, long trialOffer, long grace, long incomplete) {
    return new Deadlines(
        Duration.ofSeconds(offer),
        Duration.ofSeconds(trialOffer),
        Duration.ofSeconds(grace),
        Duration.ofSeconds(incomplete));
  }
}
