package np.shulka.application.payment;

import java.time.Instant;
import java.util.Optional;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.invoice.AskForTime;
import np.shulka.domain.catalog.Chosen;
import np.shulka.domain.catalog.Coupon;
import np.shulka.domain.catalog.CouponCode;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.catalog.Price;
import np.shulka.domain.catalog.Redemption;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.money.Money;
import np.shulka.domain.subscription.Agreement;

/** What naming a coupon comes to for a subscription (S7). */
sealed interface CouponClaim {

  /** It may be reserved, or none was named. */
  record Granted(Optional<Redemption> redemption) implements CouponClaim {
    static final Granted NOTHING = new Granted(Optional.empty());
  }

  /** It cannot be used. */
  record Refused(Coupon.Refusal why) implements CouponClaim {}

  /** Judges the coupon as it is now; whether it is still so is decided by the reservation. */
  static CouponClaim of(
      Optional<CouponCode> code, Catalog catalog, Agreement agreement, Chosen chosen, Instant now) {
    if (code.isEmpty()) return Granted.NOTHING;
    Optional<Coupon> coupon = catalog.coupons().find(code.get());
    if (coupon.isEmpty()) return new Refused(Coupon.Refusal.UNKNOWN);
    Charges charges = new Charges(AskForTime.lines(chosen, 1));
    PlanCode plan = chosen.selection().plan().code();
    Optional<Coupon.Refusal> refusal = coupon.get().refusal(plan, charges.subtotal(), now);
    if (refusal.isPresent()) return new Refused(refusal.get());
    var holder = new Redemption.Holder(agreement.subscriber(), agreement.id());
    Optional<Redemption> claimed = Optional.of(Redemption.reserve(coupon.get(), holder, now));
    Money total = Charges.of(charges.lines(), plan, claimed).total();
    boolean tooLittle = !total.isZero() && total.compareTo(Price.LEAST_CHARGEABLE) < 0;
    return tooLittle ? new Refused(Coupon.Refusal.LEAVES_TOO_LITTLE) : new Granted(claimed);
  }
}
