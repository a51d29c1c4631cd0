package np.shulka.domain.subscription;

import static np.shulka.domain.money.ATime.NEPAL;
import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.money.BillingAnchor;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Period;
import np.shulka.domain.subscription.Ground.InPaidTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RenewalTest {
  private static final Instant END = inNepal("2026-04-30T15:20");
  private static final Instant GRACE_END = inNepal("2026-05-07T15:20");

  private static final BillingAnchor DAY_31 =
      new BillingAnchor(inNepal("2026-01-31T15:20"), NEPAL, BillingPeriod.monthly());

  /** Paid until 2026-04-30 15:20, with a week of grace. */
  private static Subscription.Active active() {
    PaidPeriod paid = new PaidPeriod(DAY_31.period(2), AnId.ofInvoice(), DAY_31, GRACE_END);
    var agreement = ASubscription.toSomething().at(DAY_31.startsAt()).agreement();
    return new Subscription.Active(agreement, 3, Optional.empty(), paid);
  }

  private static Subscription.PastDue pastDue() {
    return (Subscription.PastDue) active().turn(Duration.ZERO);
  }

  @ParameterizedTest(name = "S11 initiated {0}, verified {1}: {2} to {3}")
  @CsvSource({
    "2026-04-20T10:00, 2026-04-20T10:05, 2026-04-30T15:20, 2026-05-31T15:20", // S10
    "2026-04-30T15:19:59, 2026-04-30T15:40, 2026-04-30T15:20, 2026-05-31T15:20",
    "2026-05-05T10:00, 2026-05-05T10:05, 2026-04-30T15:20, 2026-05-31T15:20",
    "2026-05-07T15:19:59, 2026-05-07T15:40, 2026-04-30T15:20, 2026-05-31T15:20",
    "2026-05-07T15:19:59, 2026-05-12T08:00, 2026-04-30T15:20, 2026-05-31T15:20",
    "2026-05-07T15:20:00, 2026-05-07T15:31, 2026-05-07T15:31, 2026-06-07T15:31",
    "2026-06-20T09:00, 2026-06-20T09:04, 2026-06-20T09:04, 2026-07-20T09:04",
    "2026-05-07T15:25:00, 2026-05-07T15:19, 2026-04-30T15:20, 2026-05-31T15:20", // I15
  })
  void s11_renewed_time_continues_if_the_payer_came_in_time(
      String initiated, String verified, String from, String to) {
    Paying paying = Paying.between(inNepal(initiated), inNepal(verified));
    Period bought = new Period(inNepal(from), inNepal(to));

    assertThat(paying.of(active()).paid().time()).isEqualTo(bought);
    assertThat(paying.of(pastDue()).paid().time()).isEqualTo(bought);
  }

  @Test
  void s10_three_months_at_once_are_queued_behind_each_other() {
    Subscription.Active renewed = Paying.at(inNepal("2026-04-20T10:00")).periods(3).of(active());

    assertThat(renewed.paid().time()).isEqualTo(new Period(END, inNepal("2026-07-31T15:20")));
    assertThat(renewed.paid().at(inNepal("2026-06-15T12:00")))
        .isEqualTo(new Period(inNepal("2026-05-31T15:20"), inNepal("2026-06-30T15:20")));
    assertThat(renewed.paid().at(inNepal("2026-04-20T10:05")))
        .isEqualTo(new Period(inNepal("2026-03-31T15:20"), END));
    assertThat(renewed.turnsAt()).isEqualTo(inNepal("2026-07-31T15:20"));
  }

  @Test
  void s11_access_goes_on_in_grace_and_ends_with_it() {
    assertThat(active().accessUntil(END.minusNanos(1))).contains(END);
    assertThat(active().accessUntil(END)).contains(GRACE_END);
    assertThat(pastDue().accessUntil(END)).contains(GRACE_END);
    assertThat(pastDue().accessUntil(GRACE_END.minusNanos(1))).contains(GRACE_END);
    assertThat(pastDue().accessUntil(GRACE_END)).isEmpty();
    assertThat(active().accessUntil(GRACE_END)).isEmpty();
  }

  @Test
  void s25_turned_by_a_clock_that_is_ahead_paid_time_goes_on() {
    Instant tenMinutesBefore = END.minus(Duration.ofMinutes(10));
    Subscription.PastDue turned = pastDue();

    assertThat(turned.accessUntil(tenMinutesBefore)).contains(END);
    assertThat(Ground.of(turned, tenMinutesBefore)).isEqualTo(turned.paid().map(InPaidTime::new));
  }

  @Test
  void s11_paid_in_grace_access_was_never_interrupted() {
    Subscription.Active renewed = Paying.at(inNepal("2026-05-05T10:05")).of(pastDue());

    assertThat(renewed.accessUntil(END)).contains(inNepal("2026-05-31T15:20"));
  }

  @Test
  void s11_a_gap_is_dark_and_never_billed() {
    Subscription.Active late = Paying.at(inNepal("2026-06-20T09:04")).of(pastDue());

    assertThat(late.accessUntil(inNepal("2026-06-20T09:03:59"))).isEmpty();
    assertThat(late.paid().anchor().startsAt()).isEqualTo(inNepal("2026-06-20T09:04"));
  }

  @Test
  void s11_never_paid_it_ends_with_the_grace_however_late_seen() {
    var late = pastDue();
    var ended = (Subscription.Ended) late.turn(Duration.ZERO);

    assertThat(active().turnsAt()).isEqualTo(END);
    assertThat(late.turnsAt()).isEqualTo(GRACE_END);
    assertThat(ended.endedAt()).isEqualTo(GRACE_END);
    assertThat(ended.reason()).isEqualTo(EndReason.UNPAID);
  }

  @Test
  void s1_renewing_month_after_month_keeps_the_anchor_day() {
    Subscription.Active renewed = Paying.at(inNepal("2026-04-30T10:00")).of(active());

    renewed = Paying.at(inNepal("2026-05-31T10:00")).of(renewed);

    assertThat(renewed.paid().time())
        .isEqualTo(new Period(inNepal("2026-05-31T15:20"), inNepal("2026-06-30T15:20")));
    assertThat(renewed.paid().anchor()).isEqualTo(DAY_31);
    assertThat(renewed.revision()).isEqualTo(5);
  }

  @Test
  void time_paid_ahead_leaves_the_time_before_it() { // I15
    Subscription.Active renewed = Paying.at(inNepal("2026-04-20T10:00")).of(active());

    assertThat(renewed.accessUntil(inNepal("2026-04-20T10:05")))
        .contains(inNepal("2026-05-31T15:20"));
    assertThat(renewed.accessUntil(DAY_31.startsAt().minusSeconds(1))).isEmpty();
    assertThat(renewed.isPaidAhead(DAY_31.startsAt().minusSeconds(1))).isTrue();
    assertThat(renewed.isPaidAhead(inNepal("2026-05-31T15:20"))).isFalse();
  }
}
