package np.shulka.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.BillingPeriod.Unit;
import np.shulka.domain.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MonthlyValueTest {

  @ParameterizedTest
  @CsvSource({
    "100000, MONTH, 1, 100000",
    "100000, MONTH, 3, 33333",
    "200000, MONTH, 3, 66667",
    "1000000, YEAR, 1, 83333",
    "1000006, YEAR, 1, 83334",
    "10000, WEEK, 1, 43452",
    "10000, WEEK, 2, 21726",
    "1000, DAY, 1, 30417",
    "30000, DAY, 30, 30417",
    "0, YEAR, 1, 0"
  })
  void a_month_is_a_twelfth_of_a_year(long price, Unit unit, int count, long worth) {
    var every = new BillingPeriod(unit, count);

    assertThat(MonthlyValue.of(Money.paisa(price), every, Money.ZERO, Money.ZERO).rounded())
        .isEqualTo(Money.paisa(worth));
  }

  @Test
  void a_discount_is_taken_off_in_its_share() {
    // 25 % off two periods in a row
    assertThat(
            MonthlyValue.of(
                    Money.rupees(1_000),
                    BillingPeriod.monthly(),
                    Money.rupees(2_000),
                    Money.rupees(500))
                .rounded())
        .isEqualTo(Money.rupees(750));
  }

  @Test
  void what_is_added_is_rounded_with_what_there_was() {
    MonthlyValue seat =
        MonthlyValue.of(Money.rupees(1_000), BillingPeriod.yearly(), Money.ZERO, Money.ZERO);

    assertThat(seat.rounded()).isEqualTo(Money.paisa(8_333));
    assertThat(seat.plus(seat).rounded()).isEqualTo(Money.paisa(16_667));
    assertThat(seat.plus(MonthlyValue.ZERO).rounded()).isEqualTo(seat.rounded());
  }

  @Test
  void the_dearest_can_be_counted() {
    Money most = Money.paisa(10_000_000_000L * 10_000);

    assertThat(MonthlyValue.of(most, BillingPeriod.monthly(), most, Money.paisa(1)).rounded())
        .isEqualTo(most.minus(Money.paisa(1)));
  }
}
