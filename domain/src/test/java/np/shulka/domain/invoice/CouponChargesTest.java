package np.shulka.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import np.shulka.domain.catalog.ACoupon;
import np.shulka.domain.catalog.Coupon;
import np.shulka.domain.catalog.CouponCode;
import np.shulka.domain.catalog.Discount;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.catalog.Rebate;
import np.shulka.domain.catalog.Redemption;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S7, row by row, as far as it is arithmetic. */
final class CouponChargesTest {
  private static final PlanCode PLAN = new PlanCode("pro");

  private static List<InvoiceLine> lines(long... paisa) {
    return Arrays.stream(paisa)
        .mapToObj(price -> new InvoiceLine("Pro", 1, Money.paisa(price), VatRate.NEPAL))
        .toList();
  }

  private static Redemption held(Coupon coupon, int paidPeriods) {
    var holder = new Redemption.Holder(AnId.ofSubscriber(), AnId.ofSubscription());
    return Redemption.reserve(coupon, holder, ATime.NOW).after(paidPeriods);
  }

  private static Charges charges(ACoupon coupon, int paidPeriods, long... paisa) {
    return Charges.of(lines(paisa), PLAN, Optional.of(held(coupon.build(), paidPeriods)));
  }

  @Test
  void s7_25_percent_once_on_1000() {
    Charges first = charges(ACoupon.of(25), 0, 100_000);
    Charges next = charges(ACoupon.of(25), 1, 100_000);

    assertThat(first.subtotal()).isEqualTo(Money.rupees(1_000));
    assertThat(first.discount()).isEqualTo(Money.rupees(250));
    assertThat(first.taxable()).isEqualTo(Money.rupees(750));
    assertThat(first.tax()).isEqualTo(Money.paisa(9_750));
    assertThat(first.total()).isEqualTo(Money.paisa(84_750));
    assertThat(next.total()).isEqualTo(Money.rupees(1_130));
    assertThat(next.rebate()).isEmpty();
  }

  @Test
  void s7_25_percent_repeating_3() {
    List<Money> totals =
        IntStream.range(0, 4)
            .mapToObj(paid -> charges(ACoupon.of(25).repeating(3), paid, 100_000).total())
            .toList();

    Money cheap = Money.paisa(84_750);
    assertThat(totals).containsExactly(cheap, cheap, cheap, Money.rupees(1_130));
  }

  @Test
  void s7_25_percent_forever() {
    assertThat(charges(ACoupon.of(25).forever(), 1_000, 100_000).total())
        .isEqualTo(Money.paisa(84_750));
  }

  @Test
  void s7_fixed_300_once_on_a_200_plan() {
    Charges charges = charges(ACoupon.of(Money.rupees(300)), 0, 20_000);

    assertThat(charges.discount()).isEqualTo(Money.rupees(200));
    assertThat(charges.taxable()).isEqualTo(Money.ZERO);
    assertThat(charges.total()).isEqualTo(Money.ZERO);
    assertThat(charges(ACoupon.of(Money.rupees(300)), 1, 20_000).total())
        .isEqualTo(Money.rupees(226));
  }

  @Test
  void s7_10_percent_of_999_99_is_100_00() {
    assertThat(charges(ACoupon.of(10), 0, 99_999).discount()).isEqualTo(Money.rupees(100));
  }

  @Test
  void s7_100_00_across_three_lines_is_cumulative() {
    Charges charges = charges(ACoupon.of(Money.rupees(100)), 0, 33_333, 33_333, 33_334);

    assertThat(charges.discounts())
        .containsExactly(Money.paisa(3_333), Money.paisa(3_334), Money.paisa(3_333));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void s7_the_parts_of_a_discount_always_add_up(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      long[] prices = random.longs(1 + random.nextInt(6), 0, 1_000_000).toArray();
      ACoupon coupon =
          random.nextBoolean()
              ? ACoupon.of(1 + random.nextInt(100))
              : ACoupon.of(Money.paisa(1 + random.nextInt(500_000)));
      Charges charges = charges(coupon, 0, prices);
      Money parts = charges.discounts().stream().reduce(Money.ZERO, Money::plus);

      assertThat(parts).isEqualTo(charges.discount());
      assertThat(charges.discount()).isLessThanOrEqualTo(charges.subtotal());
      assertThat(charges.total()).isEqualTo(charges.taxable().plus(charges.tax()));
      for (int line = 0; line < prices.length; line++) {
        assertThat(charges.discounts().get(line).paisa()).isLessThanOrEqualTo(prices[line]);
      }
    }
  }

  @Test
  void no_coupon_takes_nothing_off() {
    Charges charges = Charges.of(lines(100_000), PLAN, Optional.empty());

    assertThat(charges).isEqualTo(new Charges(lines(100_000)));
    assertThat(charges.discounts()).containsExactly(Money.ZERO);
    assertThat(new Charges(lines(0)).discounts()).containsExactly(Money.ZERO);
  }

  @Test
  void no_discount_is_more_than_there_is() {
    Rebate tooMuch = new Rebate(new CouponCode("X"), Money.paisa(100_001));

    assertThatThrownBy(() -> new Charges(lines(100_000), Optional.of(tooMuch)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Discount.Percent(101))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Discount.Percent(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Discount.Fixed(Money.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
