package np.shulka.domain.subscription;

import static np.shulka.domain.money.ATime.NEPAL;
import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.invoice.AnInvoice;
import np.shulka.domain.invoice.Bought;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Settlement;
import np.shulka.domain.money.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SubscriptionTest {

  private static final Instant TRIAL_STARTS = inNepal("2026-02-10T09:00");

  private static Subscription.Trialing trial() {
    return ASubscription.toSomething().at(TRIAL_STARTS).trialing(14);
  }

  @Test
  void s2_a_trial_is_days_of_24_hours() {
    Subscription.Trialing trial = trial();
    Instant end = inNepal("2026-02-24T09:00");

    assertThat(trial.during()).isEqualTo(new Period(TRIAL_STARTS, end));
    assertThat(trial.accessUntil(TRIAL_STARTS)).contains(end);
    assertThat(trial.accessUntil(end.minusNanos(1))).contains(end);
    assertThat(trial.accessUntil(end)).isEmpty();
  }

  @Test
  void s2_a_trial_from_late_evening_ends_at_the_same_time_of_day() { // C10
    Instant late = inNepal("2026-02-10T23:50");

    assertThat(ASubscription.toSomething().at(late).trialing(14).during().endsAt())
        .isEqualTo(late.plus(Duration.ofDays(14)))
        .isEqualTo(inNepal("2026-02-24T23:50"));
  }

  @ParameterizedTest(name = "S2 initiated {0}, verified {1}: {2} to {3}")
  @CsvSource({
    "2026-02-20T10:00, 2026-02-20T10:05, 2026-02-24T09:00, 2026-03-24T09:00",
    "2026-02-24T08:59:59, 2026-02-24T09:20, 2026-02-24T09:00, 2026-03-24T09:00",
    "2026-02-24T09:00, 2026-02-24T09:01, 2026-02-24T09:01, 2026-03-24T09:01",
    "2026-02-26T11:00, 2026-02-26T11:06, 2026-02-26T11:06, 2026-03-26T11:06",
    "2026-02-10T08:55, 2026-02-10T09:05, 2026-02-24T09:00, 2026-03-24T09:00", // I15
    "2026-02-24T09:05, 2026-02-24T08:58, 2026-02-24T09:00, 2026-03-24T09:00", // I15
  })
  void s2_paid_time_begins_behind_the_trial_or_now(
      String initiated, String verified, String from, String to) {
    Subscription.Trialing trial = trial();

    Bought bought =
        trial.buy(
            AnInvoice.of(trial).open().request().purpose(),
            inNepal(initiated),
            inNepal(verified),
            NEPAL);

    assertThat(bought.anchor().startsAt()).isEqualTo(inNepal(from));
    assertThat(bought.covers()).isEqualTo(new Period(inNepal(from), inNepal(to)));
  }

  @Test
  void s2_paying_early_does_not_shorten_the_trial() {
    Subscription.Trialing trial = trial();
    Instant early = inNepal("2026-02-20T10:00");

    Subscription.Active active = paid(trial, early);

    Instant end = inNepal("2026-03-24T09:00");
    assertThat(active.accessUntil(early)).contains(end);
    assertThat(active.accessUntil(trial.during().endsAt())).contains(end);
    assertThat(active.accessUntil(end)).contains(end.plus(Duration.ofDays(7)));
    assertThat(active.revision()).isEqualTo(trial.revision() + 1);
  }

  @Test
  void s2_between_a_trial_and_time_bought_later_there_is_a_gap() {
    Subscription.Active active = paid(trial(), inNepal("2026-02-26T11:06"));

    assertThat(active.accessUntil(inNepal("2026-02-25T12:00"))).isEmpty();
    assertThat(active.accessUntil(inNepal("2026-02-26T11:06")))
        .contains(inNepal("2026-03-26T11:06"));
  }

  private static Subscription.Active paid(Subscription.Payable subscription, Instant now) {
    return Paying.at(now).of(subscription);
  }

  @Test
  void an_incomplete_subscription_grants_nothing_until_it_is_paid() {
    Subscription.Incomplete incomplete = ASubscription.toSomething().at(TRIAL_STARTS).incomplete();
    Instant verified = TRIAL_STARTS.plus(Duration.ofMinutes(6));

    assertThat(incomplete.accessUntil(verified)).isEmpty();
    assertThat(Paying.between(TRIAL_STARTS, verified).of(incomplete).paid().time().startsAt())
        .isEqualTo(verified);
    assertThat(paid(incomplete, verified).accessUntil(verified))
        .contains(inNepal("2026-03-10T09:06"));
  }

  @Test
  void time_is_not_granted_for_another_subscriptions_money() {
    Subscription.Incomplete mine = ASubscription.toSomething().incomplete();
    Subscription.Incomplete yours = ASubscription.toSomething().incomplete();
    Invoice.Open bill = AnInvoice.of(yours).open();
    Bought bought = yours.buy(bill.request().purpose(), TRIAL_STARTS, TRIAL_STARTS, NEPAL);
    Settlement settlement = AnInvoice.settled(bill, bought, TRIAL_STARTS);

    assertThatThrownBy(() -> mine.activate(settlement, Duration.ZERO, TRIAL_STARTS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_first_payment_is_waited_for_so_long() {
    Subscription.Incomplete incomplete = ASubscription.toSomething().at(TRIAL_STARTS).incomplete();
    Instant until = TRIAL_STARTS.plus(Duration.ofDays(7));

    assertThat(incomplete.turnsAt()).isEqualTo(until);
    assertThat(incomplete.turn(Duration.ZERO)).isEqualTo(incomplete.expire(until));
  }

  @Test
  void s2_what_was_tried_and_not_paid_for_is_kept_for_the_grace() {
    Subscription.Trialing trial = trial();
    Instant end = trial.during().endsAt();

    var late = (Subscription.PastDue) trial.turn(Duration.ofDays(7));

    assertThat(trial.turnsAt()).isEqualTo(end);
    assertThat(late.accessUntil(end)).isEmpty();
    assertThat(paid(late, inNepal("2026-02-26T11:06")).paid().time())
        .isEqualTo(new Period(inNepal("2026-02-26T11:06"), inNepal("2026-03-26T11:06")));
    assertThat(late.turnsAt()).isEqualTo(end.plus(Duration.ofDays(7)));
    assertThat(((Subscription.Ended) late.turn(Duration.ZERO)).reason())
        .isEqualTo(EndReason.UNPAID);
  }

  @Test
  void what_is_over_grants_nothing() {
    Subscription.Ended ended = ASubscription.toSomething().incomplete().expire(TRIAL_STARTS);

    assertThat(ended.reason()).isEqualTo(EndReason.EXPIRED_INCOMPLETE);
    assertThat(ended.accessUntil(TRIAL_STARTS)).isEmpty();
    assertThat(ended.revision()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 10_001})
  void a_quantity_is_1_to_10000(int quantity) {
    ASubscription subscription = ASubscription.toSomething().times(quantity);

    assertThatThrownBy(subscription::agreement).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void asking_for_money_changes_the_revision_and_nothing_else() {
    Subscription.Incomplete incomplete = ASubscription.to(APlan.onSale().build()).incomplete();

    Subscription.Incomplete billed = incomplete.bill();

    assertThat(billed)
        .isEqualTo(new Subscription.Incomplete(incomplete.agreement(), 1, incomplete.until()));
  }
}
