package np.shulka.domain.subscription;

import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;

import np.shulka.domain.money.ATime;
import np.shulka.domain.money.BillingAnchor;
import np.shulka.domain.money.BillingPeriod;
import org.junit.jupiter.api.Test;

/** Service that began before it was asked for (S21). */
final class BackdatedStartTest {
  private static final BillingPeriod DAILY = new BillingPeriod(BillingPeriod.Unit.DAY, 1);

  private static BackdatedStart since(String start, BillingPeriod every) {
    return new BackdatedStart(new BillingAnchor(inNepal(start), ATime.NEPAL, every));
  }

  @Test
  void s21_from_january_31_two_periods_have_begun_on_march_2() {
    BackdatedStart start = since("2026-01-31T09:00", BillingPeriod.monthly());

    assertThat(start.fault(inNepal("2026-03-02T15:00"))).isEmpty();
    assertThat(start.periods(inNepal("2026-03-02T15:00"))).isEqualTo(2);
    assertThat(start.periods(inNepal("2026-02-28T08:59"))).isOne();
    assertThat(start.periods(inNepal("2026-02-28T09:00"))).isEqualTo(2);
  }

  @Test
  void s21_at_most_thirty_days_of_kathmandu_ago() {
    BackdatedStart start = since("2026-01-31T00:00", BillingPeriod.monthly());

    assertThat(start.fault(inNepal("2026-03-02T23:59"))).isEmpty();
    assertThat(start.fault(inNepal("2026-03-03T00:00")))
        .contains(BackdatedStart.Fault.TOO_LONG_AGO);
  }

  @Test
  void s21_not_in_the_future() {
    BackdatedStart start = since("2026-01-31T09:00", BillingPeriod.monthly());

    assertThat(start.fault(inNepal("2026-01-31T08:59"))).contains(BackdatedStart.Fault.TO_COME);
    assertThat(start.fault(inNepal("2026-01-31T09:00"))).isEmpty();
  }

  @Test
  void s21_no_more_periods_than_can_be_asked_for_at_once() {
    BackdatedStart start = since("2026-01-31T09:00", DAILY);

    assertThat(start.fault(inNepal("2026-02-11T09:00"))).isEmpty();
    assertThat(start.fault(inNepal("2026-02-12T09:00")))
        .contains(BackdatedStart.Fault.TOO_MANY_PERIODS);
  }
}
