package np.shulka.domain.catalog;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.money.Money;

/**
 * That a subscription holds a coupon, on the terms it had then; there is at most one per
 * subscription. It is reserved with the first quote, consumed by paid periods, and released if
 * nobody ever pays (S7). While its subscription is to a plan that it is not for, it rests.
 *
 * @param plans for which plans; for all if there are none
 * @param paidPeriods how many invoices with it were settled
 */
public record Redemption(
    Holder holder,
    CouponCode coupon,
    Discount discount,
    CouponTerm term,
    Set<PlanCode> plans,
    int paidPeriods,
    Instant reservedAt) {
  public Redemption {
    plans = Set.copyOf(plans);
  }

  /** The coupon is reserved for that subscription; nothing was paid with it yet. */
  public static Redemption reserve(Coupon coupon, Holder holder, Instant now) {
    return new Redemption(
        holder, coupon.code(), coupon.discount(), coupon.term(), coupon.limits().plans(), 0, now);
  }

  /** Whether nobody paid with it: when its subscription ends, others may have it (S7). */
  public boolean isUnpaid() {
    return paidPeriods == 0;
  }

  /** What it takes off the next request of the subscription for that plan, if it still does. */
  public Optional<Rebate> rebateOn(PlanCode plan, Money subtotal) {
    return Optional.of(new Rebate(coupon, discount.on(subtotal))).filter(_ -> works(plan));
  }

  private boolean works(PlanCode plan) {
    return term.covers(paidPeriods) && Coupon.Limits.areFor(plans, plan);
  }

  /** The same when so many more periods have been paid with it. */
  public Redemption after(int periods) {
    return new Redemption(holder, coupon, discount, term, plans, paidPeriods + periods, reservedAt);
  }

  /**
   * Whether it still makes the next period of that plan cheaper and cannot do so for several at
   * once, because its periods are counted or it takes a fixed amount off each.
   */
  public boolean goesPeriodByPeriod(PlanCode plan) {
    boolean always = term instanceof CouponTerm.Forever && discount instanceof Discount.Percent;
    return works(plan) && !always;
  }

  /** Whose subscription, and which. */
  public record Holder(SubscriberId subscriber, SubscriptionId subscription) {}
}
