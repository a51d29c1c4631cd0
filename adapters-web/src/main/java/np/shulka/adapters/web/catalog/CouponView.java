package np.shulka.adapters.web.catalog;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.adapters.web.wire.Words;
import np.shulka.domain.catalog.Coupon;
import np.shulka.domain.catalog.CouponTerm;
import np.shulka.domain.catalog.Discount;
import np.shulka.domain.catalog.PlanCode;
import org.jspecify.annotations.Nullable;

/** A coupon. */
@Schema(name = "Coupon", description = "A promise of a lower price to whoever names its code")
record CouponView(
    @Schema(example = "DASHAIN") String code,
    @Nullable Integer percentOff,
    @Nullable MoneyView amountOff,
    @Schema(allowableValues = {"once", "repeating", "forever"}) String duration,
    @Schema(description = "How many paid periods it covers; null for ever")
        @Nullable Integer periods,
    @Nullable Integer maxRedemptions,
    @Schema(description = "By how many subscriptions it is held now") int redemptions,
    @Nullable Instant expiresAt,
    @Schema(description = "Empty if it is for all plans") List<String> planCodes,
    @Schema(allowableValues = {"active", "retired"}) String status,
    Instant createdAt) {
  static CouponView of(Coupon coupon) {
    return new CouponView(
        coupon.code().value(),
        coupon.discount() instanceof Discount.Percent(int percent) ? percent : null,
        coupon.discount() instanceof Discount.Fixed(var off) ? MoneyView.of(off) : null,
        duration(coupon.term()),
        periods(coupon.term()),
        coupon.limits().maxRedemptions().orElse(null),
        coupon.redeemed(),
        coupon.limits().expiresAt().orElse(null),
        coupon.limits().plans().stream().map(PlanCode::value).sorted().toList(),
        Words.kebab(coupon.status()),
        coupon.createdAt());
  }

  private static String duration(CouponTerm term) {
    return switch (term) {
      case CouponTerm.Once _ -> "once";
      case CouponTerm.Repeating _ -> "repeating";
      case CouponTerm.Forever _ -> "forever";
    };
  }

  private static @Nullable Integer periods(CouponTerm term) {
    return switch (term) {
      case CouponTerm.Once _ -> 1;
      case CouponTerm.Repeating(int periods) -> periods;
      case CouponTerm.Forever _ -> null;
    };
  }
}
