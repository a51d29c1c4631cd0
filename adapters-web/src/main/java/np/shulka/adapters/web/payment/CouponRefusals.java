package np.shulka.adapters.web.payment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.adapters.web.problem.Refusal;
import np.shulka.adapters.web.problem.Violation;
import np.shulka.domain.catalog.Coupon;
import np.shulka.domain.catalog.CouponCode;
import org.jspecify.annotations.Nullable;

/** Coupons as payers name them, and why one cannot be used. */
final class CouponRefusals {
  private static final String CODE = "coupon-not-usable";

  private CouponRefusals() {}

  /** What cannot be a code names no coupon. */
  static Optional<CouponCode> named(@Nullable String code) {
    try {
      return Optional.ofNullable(code).map(CouponCode::typed);
    } catch (IllegalArgumentException notACode) {
      throw of(Coupon.Refusal.UNKNOWN);
    }
  }

  static Refusal of(Coupon.Refusal why) {
    return switch (why) {
      case UNKNOWN ->
          Refusal.absent(CODE, "There is no such coupon.", errors("is not the code of a coupon"));
      case RETIRED -> invalid("This coupon is not given out any more.", "is retired");
      case EXPIRED -> invalid("This coupon has expired.", "has expired");
      case USED_UP -> invalid("This coupon was used by as many as may use it.", "is used up");
      case NOT_FOR_THIS_PLAN -> invalid("This coupon is not for this plan.", "is for other plans");
      case LEAVES_TOO_LITTLE ->
          invalid(
              "With this coupon less would be left to pay than Khalti takes.",
              "leaves less than Rs 10 to pay");
      case NOT_FOR_THIS_SUBSCRIPTION ->
          invalid(
              "This subscription has another coupon, or was asked for money without one.",
              "cannot be added to what was ordered before");
    };
  }

  private static Refusal invalid(String detail, String message) {
    return Refusal.invalid(CODE, detail, errors(message));
  }

  private static Map<String, Object> errors(String message) {
    return Map.of("errors", List.of(new Violation("couponCode", message)));
  }
}
