package np.shulka.domain.catalog;

import java.time.Instant;
import java.util.Optional;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.money.Money;

/**
 * That a subscription holds a coupon, on the terms it had then; there is at most one per
 * subscription. It is reserved with the first quote, consumed by paid periods, and released if
 * nobody ever pays (S7).
 *
 * @param paidPeriods how many invoices with it were settled
 */
public record Redemption(
    Holder holder,
    CouponCode coupon,
    Discount discount,
    CouponTerm term,
    int paidPeriods,
    Instant reservedAt) {

  /** The coupon is reserved for that subscription; nothing was paid with it yet. */
  public static Redemption reserve(Coupon coupon, Holder holder, Instant now) {
    return new Redemption(holder, coupon.code(), coupon.discount(), coupon.term(), 0, now);
  }

  /** Whether nobody paid with it: when its subscription ends, others may have it (S7). */
  public boolean isUnpaid() {
    return paidPeriods == 0;
  }

  /** What it takes off the next request of the subscription, if it still does. */
  public Optional<Rebate> rebateOn(Money subtotal) {
    return Optional.of(new Rebate(coupon, discount.on(subtotal)))
        .filter(_ -> term.covers(paidPeriods));
  }

  /** The same when so many more periods have been paid with it. */
  public Redemption after(int periods) {
    return new Redemption(holder, coupon, discount, term, paidPeriods + periods, reservedAt);
  }

  /**
   * Whether it still makes the next period cheaper and cannot do so for several at once, because
   * its periods are counted or it takes a fixed amount off each.
   */
  public boolean goesPeriodByPeriod() {
    boolean always = term instanceof CouponTerm.Forever && discount instanceof Discount.Percent;
    return term.covers(paidPeriods) && !always;
  }

  /** Whose subscription, and which. */
  public record Holder(SubscriberId subscriber, SubscriptionId subscription) {}
}
