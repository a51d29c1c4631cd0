package np.shulka.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CouponTest {
  private static final PlanCode PRO = new PlanCode("pro");
  private static final Money PRICE = Money.rupees(1_000);

  private static Optional<Coupon.Refusal> refusal(Coupon coupon) {
    return coupon.refusal(PRO, PRICE, ATime.NOW);
  }

  private static Coupon redeemed(Coupon coupon, int times) {
    return new Coupon(
        coupon.code(),
        coupon.discount(),
        coupon.term(),
        coupon.limits(),
        times,
        coupon.status(),
        coupon.createdAt());
  }

  @Test
  void a_coupon_without_limits_can_be_used() {
    assertThat(refusal(ACoupon.of(25).build())).isEmpty();
  }

  @Test
  void s7_an_expired_coupon_is_not_for_new_quotes() {
    assertThat(refusal(ACoupon.of(25).until(ATime.NOW).build())).contains(Coupon.Refusal.EXPIRED);
    assertThat(refusal(ACoupon.of(25).until(ATime.NOW.plusNanos(1_000)).build())).isEmpty();
  }

  @Test
  void s7_a_limited_coupon_is_used_up() {
    Coupon last = ACoupon.of(25).atMost(2).build();

    assertThat(refusal(redeemed(last, 1))).isEmpty();
    assertThat(refusal(redeemed(last, 2))).contains(Coupon.Refusal.USED_UP);
  }

  @Test
  void a_coupon_may_be_for_some_plans_only() {
    PlanCode other = new PlanCode("other");

    assertThat(refusal(ACoupon.of(25).onlyFor(PRO).build())).isEmpty();
    assertThat(refusal(ACoupon.of(25).onlyFor(other).build()))
        .contains(Coupon.Refusal.NOT_FOR_THIS_PLAN);
    assertThat(ACoupon.of(25).build().refusal(PRO, Money.ZERO, ATime.NOW))
        .contains(Coupon.Refusal.NOT_FOR_THIS_PLAN);
  }

  @Test
  void a_retired_coupon_is_for_nobody_new() {
    assertThat(refusal(ACoupon.of(25).build().retire())).contains(Coupon.Refusal.RETIRED);
  }

  @Test
  void a_code_is_typed_in_any_case() {
    assertThat(CouponCode.typed(" dashain-25 ")).isEqualTo(new CouponCode("DASHAIN-25"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "dashain", "DA SHAIN", "-X", "दशैं"})
  void what_is_no_code_is_refused(String text) {
    assertThatThrownBy(() -> new CouponCode(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1_001})
  void a_coupon_repeats_1_to_1000_times(int periods) {
    assertThatThrownBy(() -> new CouponTerm.Repeating(periods))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_coupon_can_be_used_at_least_once() {
    ACoupon coupon = ACoupon.of(25);

    assertThatThrownBy(() -> coupon.atMost(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_coupon_for_one_is_used_up_by_one() {
    Coupon single = ACoupon.of(25).atMost(1).build();

    assertThat(refusal(single)).isEmpty();
    assertThat(refusal(redeemed(single, 1))).contains(Coupon.Refusal.USED_UP);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1_000})
  void s7_a_coupon_covers_as_many_periods_as_it_says(int periods) {
    CouponTerm term = new CouponTerm.Repeating(periods);

    assertThat(term.covers(periods - 1)).isTrue();
    assertThat(term.covers(periods)).isFalse();
  }

  @Test
  void s7_only_a_share_for_ever_is_taken_off_many_periods_at_once() {
    Money off = Money.rupees(300);

    assertThat(held(ACoupon.of(25).forever()).goesPeriodByPeriod(PRO)).isFalse();
    assertThat(held(ACoupon.of(off).forever()).goesPeriodByPeriod(PRO)).isTrue();
    assertThat(held(ACoupon.of(25).repeating(3)).goesPeriodByPeriod(PRO)).isTrue();
    assertThat(held(ACoupon.of(25)).goesPeriodByPeriod(PRO)).isTrue();
  }

  @Test
  void s7_what_is_used_up_hinders_nobody_to_pay_ahead() {
    Redemption fresh = held(ACoupon.of(25));
    Redemption usedUp = fresh.after(1);

    assertThat(usedUp.goesPeriodByPeriod(PRO)).isFalse();
    assertThat(usedUp.rebateOn(PRO, PRICE)).isEmpty();
  }

  private static Redemption held(ACoupon coupon) {
    var holder = new Redemption.Holder(AnId.ofSubscriber(), AnId.ofSubscription());
    return Redemption.reserve(coupon.build(), holder, ATime.NOW);
  }
}
