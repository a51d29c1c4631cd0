package np.shulka.adapters.web.catalog;

import java.util.Optional;
import np.shulka.domain.catalog.CouponCode;

/** Codes of coupons as callers write them, in any case. */
final class CouponCodes {
  private CouponCodes() {}

  static Optional<CouponCode> of(String code) {
    try {
      return Optional.of(CouponCode.typed(code));
    } catch (IllegalArgumentException notACode) {
      return Optional.empty();
    }
  }
}
