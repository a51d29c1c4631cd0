package np.shulka.adapters.web.catalog;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import np.shulka.domain.catalog.Coupon;
import org.jspecify.annotations.Nullable;

/** A part of all coupons, by code. */
@Schema(name = "CouponList")
record CouponList(List<CouponView> items, @Nullable String next) {
  /** One more than wanted tells whether another part follows. */
  static CouponList of(List<Coupon> found, int limit) {
    List<CouponView> items = found.stream().limit(limit).map(CouponView::of).toList();
    return new CouponList(items, found.size() > limit ? items.getLast().code() : null);
  }
}
