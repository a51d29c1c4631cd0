package np.shulka.application.simulation.oracle.money;

import java.util.Optional;
import np.shulka.application.simulation.oracle.Change;
import np.shulka.application.simulation.oracle.Chronicle;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.catalog.Coupon;
import np.shulka.domain.catalog.CouponTerm;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.catalog.Rebate;
import np.shulka.domain.catalog.Redemption;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.subscription.Subscription;

/**
 * S7, G4: a coupon takes off what it says, from as many paid periods as it says, for as many
 * subscriptions as it says; it is held by who may still pay with it or has, and by nobody else.
 */
public final class CouponsAsPromised implements Oracle {
  private static final String NAME = "S7 coupons as promised";

  private final Chronicle chronicle;

  public CouponsAsPromised(Chronicle chronicle) {
    this.chronicle = chronicle;
  }

  @Override
  public void committed(Commit commit) {
    commit.invoices().forEach(this::requireHeld);
    commit.subscriptions().forEach(this::requireReleased);
    chronicle.coupons().forEach(this::requireWithinLimit);
  }

  private void requireHeld(Change<Invoice> change) {
    Charges charges = change.after().request().charges();
    if (charges.rebate().isEmpty() || change.after() instanceof Invoice.Voided) return;
    Rebate rebate = charges.rebate().get();
    SubscriptionId subscription = change.after().request().debtor().subscription();
    Optional<Redemption> held =
        chronicle.redemption(subscription).filter(by -> by.coupon().equals(rebate.coupon()));
    if (held.isEmpty()) throw new Violation(NAME, "a discount by no coupon", change.after().id());
    boolean asSaid = held.get().discount().on(charges.subtotal()).equals(rebate.amount());
    if (!asSaid) throw new Violation(NAME, "another discount", change.after().id());
    PlanCode plan = change.after().request().purpose().selection().plan().code();
    boolean elsewhere = !held.get().plans().isEmpty() && !held.get().plans().contains(plan);
    if (elsewhere) throw new Violation(NAME, "it is not for " + plan, change.after().id());
    if (bills(subscription) > periods(held.get().term())) {
      throw new Violation(NAME, "more periods than promised", subscription, change.after().id());
    }
  }

  private long bills(SubscriptionId subscription) {
    return chronicle.invoices(subscription).stream()
        .filter(invoice -> invoice.request().charges().rebate().isPresent())
        .filter(invoice -> !(invoice instanceof Invoice.Voided))
        .count();
  }

  private static int periods(CouponTerm term) {
    return switch (term) {
      case CouponTerm.Once _ -> 1;
      case CouponTerm.Repeating(int periods) -> periods;
      case CouponTerm.Forever _ -> Integer.MAX_VALUE;
    };
  }

  private void requireReleased(Change<Subscription> change) {
    if (!change.becomes(Subscription.Ended.class)) return;
    SubscriptionId id = change.after().id();
    boolean kept = chronicle.redemption(id).isPresent();
    if (kept && bills(id) == 0) throw new Violation(NAME, "a coupon was not released", id);
  }

  private void requireWithinLimit(Coupon coupon) {
    int held = chronicle.holders(coupon.code());
    boolean over = coupon.limits().maxRedemptions().filter(most -> held > most).isPresent();
    if (over || held != coupon.redeemed()) {
      throw new Violation(NAME, held + " hold " + coupon.code() + ", counted " + coupon.redeemed());
    }
  }
}
