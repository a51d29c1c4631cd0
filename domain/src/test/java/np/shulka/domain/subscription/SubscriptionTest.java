package np.shulka.domain.subscription;

import static np.shulka.domain.money.ATime.NEPAL;
import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.invoice.AnInvoice;
import np.shulka.domain.invoice.Settlement;
import np.shulka.domain.money.BillingAnchor;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SubscriptionTest {

  private static final Instant TRIAL_STARTS = inNepal("2026-02-10T09:00");

  private static final BillingAnchor DAY_31 =
      new BillingAnchor(inNepal("2026-01-31T15:20"), NEPAL, BillingPeriod.monthly());

  private static Subscription.Trialing trial() {
    return ASubscription.toSomething().at(TRIAL_STARTS).trialing(14);
  }

  /** Paid until 2026-04-30 15:20. */
  private static Subscription.Active active() {
    PaidPeriod paid = new PaidPeriod(DAY_31.period(2), AnId.ofInvoice(), DAY_31);
    var agreement = ASubscription.toSomething().at(DAY_31.startsAt()).agreement();
    return new Subscription.Active(agreement, 3, Optional.empty(), paid);
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
  void s2_a_trial_from_late_evening_ends_at_the_same_time_of_day() {
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
  void paid_time_begins_behind_the_trial_or_now(
      String initiated, String verified, String from, String to) {
    Subscription.Trialing trial = trial();

    Period bought = trial.periodFor(inNepal(initiated), inNepal(verified), NEPAL);

    assertThat(bought).isEqualTo(new Period(inNepal(from), inNepal(to)));
    assertThat(trial.anchorFor(inNepal(initiated), inNepal(verified), NEPAL).startsAt())
        .isEqualTo(inNepal(from));
  }

  @Test
  void s2_paying_early_does_not_shorten_the_trial() {
    Subscription.Trialing trial = trial();
    Instant early = inNepal("2026-02-20T10:00");

    Subscription.Active active = paid(trial, early);

    Instant end = inNepal("2026-03-24T09:00");
    assertThat(active.accessUntil(early)).contains(end);
    assertThat(active.accessUntil(trial.during().endsAt())).contains(end);
    assertThat(active.accessUntil(end)).isEmpty();
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
    BillingAnchor anchor = subscription.anchorFor(now, now, NEPAL);
    Settlement settlement =
        AnInvoice.of(subscription).issuedAt(now).settled(subscription.nextOf(anchor), now);
    return subscription.activate(settlement, anchor);
  }

  @ParameterizedTest(name = "S11 initiated {0}, verified {1}: {2} to {3}")
  @CsvSource({
    "2026-04-20T10:00, 2026-04-20T10:05, 2026-04-30T15:20, 2026-05-31T15:20",
    "2026-04-30T15:19:59, 2026-04-30T15:40, 2026-04-30T15:20, 2026-05-31T15:20",
    "2026-04-30T15:19:59, 2026-05-02T08:00, 2026-04-30T15:20, 2026-05-31T15:20",
    "2026-04-30T15:20:00, 2026-04-30T15:31, 2026-04-30T15:31, 2026-05-30T15:31",
    "2026-06-20T09:00, 2026-06-20T09:04, 2026-06-20T09:04, 2026-07-20T09:04",
    "2026-04-30T15:25:00, 2026-04-30T15:19, 2026-04-30T15:20, 2026-05-31T15:20", // I15
  })
  void renewed_time_continues_if_the_payer_came_in_time(
      String initiated, String verified, String from, String to) {
    Period bought = active().periodFor(inNepal(initiated), inNepal(verified), NEPAL);

    assertThat(bought).isEqualTo(new Period(inNepal(from), inNepal(to)));
  }

  @Test
  void s11_a_gap_is_dark_and_never_billed() {
    Subscription.Active late = paid(active(), inNepal("2026-06-20T09:04"));

    assertThat(active().accessUntil(inNepal("2026-04-30T15:20"))).isEmpty();
    assertThat(late.accessUntil(inNepal("2026-06-20T09:03:59"))).isEmpty();
    assertThat(late.paid().anchor().startsAt()).isEqualTo(inNepal("2026-06-20T09:04"));
  }

  @Test
  void s1_renewing_month_after_month_keeps_the_anchor_day() {
    Subscription.Active active = active();

    active = paid(active, inNepal("2026-04-30T10:00"));
    active = paid(active, inNepal("2026-05-31T10:00"));

    assertThat(active.paid().time())
        .isEqualTo(new Period(inNepal("2026-05-31T15:20"), inNepal("2026-06-30T15:20")));
    assertThat(active.paid().anchor()).isEqualTo(DAY_31);
    assertThat(active.revision()).isEqualTo(5);
  }

  @Test
  void time_paid_ahead_leaves_the_time_before_it() { // I15
    Subscription.Active renewed = paid(active(), inNepal("2026-04-20T10:00"));

    assertThat(renewed.accessUntil(inNepal("2026-04-20T10:05")))
        .contains(inNepal("2026-05-31T15:20"));
    assertThat(renewed.accessUntil(DAY_31.startsAt().minusSeconds(1))).isEmpty();
    assertThat(renewed.isPaidAhead(DAY_31.startsAt().minusSeconds(1))).isTrue();
    assertThat(renewed.isPaidAhead(inNepal("2026-05-31T15:20"))).isFalse();
  }

  @Test
  void an_incomplete_subscription_grants_nothing_until_it_is_paid() {
    Subscription.Incomplete incomplete = ASubscription.toSomething().at(TRIAL_STARTS).incomplete();
    Instant verified = TRIAL_STARTS.plus(Duration.ofMinutes(6));

    assertThat(incomplete.accessUntil(verified)).isEmpty();
    assertThat(incomplete.periodFor(TRIAL_STARTS, verified, NEPAL).startsAt()).isEqualTo(verified);
    assertThat(paid(incomplete, verified).accessUntil(verified))
        .contains(inNepal("2026-03-10T09:06"));
  }

  @Test
  void time_is_not_granted_for_another_subscriptions_money() {
    Subscription.Incomplete mine = ASubscription.toSomething().incomplete();
    Subscription.Incomplete yours = ASubscription.toSomething().incomplete();
    BillingAnchor anchor = yours.anchorFor(TRIAL_STARTS, TRIAL_STARTS, NEPAL);
    Settlement settlement = AnInvoice.of(yours).settled(yours.nextOf(anchor), TRIAL_STARTS);

    assertThatThrownBy(() -> mine.activate(settlement, anchor))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_is_over_grants_nothing() {
    Subscription.Ended ended = ASubscription.toSomething().incomplete().expire(TRIAL_STARTS);

    assertThat(ended.reason()).isEqualTo(Subscription.EndReason.EXPIRED_INCOMPLETE);
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

    assertThat(billed).isEqualTo(new Subscription.Incomplete(incomplete.agreement(), 1));
  }
}
