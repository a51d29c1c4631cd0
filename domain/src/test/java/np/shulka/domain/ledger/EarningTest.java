package np.shulka.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EarningTest {
  private static final long SEED = 12;

  private static Earning over(String from, String to, long paisa) {
    Period covers = new Period(ATime.inNepal(from), ATime.inNepal(to));
    return Earning.over(covers, Money.paisa(paisa), ATime.NEPAL);
  }

  @ParameterizedTest(name = "{0} to {1}, after {2}: {3}")
  @CsvSource({
    "2026-03-01T00:00, 2026-04-01T00:00, 2026-03-15, 48387", // S3
    "2026-01-31T09:00, 2026-02-28T09:00, 2026-02-17, 64286", // S3
    "2026-03-01T00:00, 2026-04-01T00:00, 2026-02-28, 0",
    "2026-03-01T00:00, 2026-04-01T00:00, 2026-03-01, 3226",
    "2026-03-01T00:00, 2026-04-01T00:00, 2026-03-31, 100000",
    "2026-03-01T00:00, 2026-04-01T00:00, 2030-01-01, 100000",
    "2026-03-01T23:59, 2026-03-02T23:59, 2026-03-01, 100000",
    "2026-03-01T10:00, 2026-03-01T11:00, 2026-03-01, 100000",
  })
  void earns_by_whole_local_days(String from, String to, LocalDate day, long paisa) {
    assertThat(over(from, to, 100_000).upTo(day)).isEqualTo(Money.paisa(paisa));
  }

  @Test
  void a_quarter_before_six_is_another_day_in_utc() {
    var covers =
        new Period(Instant.parse("2026-02-28T18:15:00Z"), Instant.parse("2026-03-31T18:15:00Z"));

    Earning earning = Earning.over(covers, Money.rupees(1_000), ATime.NEPAL);

    assertThat(earning.firstDay()).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(earning.days()).isEqualTo(31);
  }

  @Test
  void the_days_always_add_up_to_the_whole() {
    Random random = new Random(SEED);
    for (int round = 0; round < 2_000; round++) {
      LocalDate first = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1_000));
      Money amount = Money.paisa(random.nextLong(100_000_000));
      Earning earning = new Earning(amount, first, random.nextInt(1, 400));

      Money sum = Money.ZERO;
      for (int day = 0; day < earning.days(); day++) {
        Money before = earning.upTo(first.plusDays(day - 1L));
        sum = sum.plus(earning.upTo(first.plusDays(day)).minus(before)); // never negative
      }

      assertThat(sum).isEqualTo(amount);
    }
  }
}
