package np.shulka.domain.catalog;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;

/** Builds coupons: by default 25 % off once, for anybody and any plan. */
public final class ACoupon {
  private CouponCode code = new CouponCode("C-" + AnId.uuid().toString().toUpperCase(Locale.ROOT));
  private final Discount discount;
  private CouponTerm term = new CouponTerm.Once();
  private Coupon.Limits limits = Coupon.Limits.NONE;

  private ACoupon(Discount discount) {
    this.discount = discount;
  }

  public static ACoupon of(int percent) {
    return new ACoupon(new Discount.Percent(percent));
  }

  public static ACoupon of(Money off) {
    return new ACoupon(new Discount.Fixed(off));
  }

  public ACoupon called(String name) {
    this.code = new CouponCode(name);
    return this;
  }

  public ACoupon repeating(int periods) {
    this.term = new CouponTerm.Repeating(periods);
    return this;
  }

  public ACoupon forever() {
    this.term = new CouponTerm.Forever();
    return this;
  }

  public ACoupon atMost(int redemptions) {
    this.limits = new Coupon.Limits(Optional.of(redemptions), limits.expiresAt(), limits.plans());
    return this;
  }

  public ACoupon until(Instant end) {
    this.limits = new Coupon.Limits(limits.maxRedemptions(), Optional.of(end), limits.plans());
    return this;
  }

  public ACoupon onlyFor(PlanCode plan) {
    this.limits = new Coupon.Limits(limits.maxRedemptions(), limits.expiresAt(), Set.of(plan));
    return this;
  }

  public Coupon build() {
    return Coupon.issue(code, discount, term, limits, ATime.NOW);
  }
}
