package np.shulka.application.catalog;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import np.shulka.domain.catalog.Coupon;
import np.shulka.domain.catalog.CouponTerm;
import np.shulka.domain.catalog.Discount;
import np.shulka.domain.catalog.PlanCode;

/** What the audit log tells about a coupon. */
final class CouponFacts {
  private CouponFacts() {}

  static String target(Coupon coupon) {
    return "coupon " + coupon.code();
  }

  static Map<String, Object> of(Coupon coupon) {
    Map<String, Object> facts = new TreeMap<>();
    facts.put("status", coupon.status().name());
    switch (coupon.discount()) {
      case Discount.Percent(int percent) -> facts.put("percentOff", percent);
      case Discount.Fixed(var off) -> facts.put("amountOffPaisa", off.paisa());
    }
    switch (coupon.term()) {
      case CouponTerm.Once _ -> facts.put("periods", 1);
      case CouponTerm.Repeating(int periods) -> facts.put("periods", periods);
      case CouponTerm.Forever _ -> facts.put("periods", "forever");
    }
    coupon.limits().maxRedemptions().ifPresent(most -> facts.put("maxRedemptions", most));
    coupon.limits().expiresAt().map(Instant::toString).ifPresent(at -> facts.put("expiresAt", at));
    facts.put("plans", coupon.limits().plans().stream().map(PlanCode::value).sorted().toList());
    return facts;
  }
}
