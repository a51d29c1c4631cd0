package np.shulka.application.catalog;

import np.shulka.application.audit.AuditEntry.Change;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.audit.By;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Transactions;
import np.shulka.domain.catalog.Coupon;
import np.shulka.domain.catalog.CouponCode;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Takes a coupon back from the public; who holds it keeps it. */
@PrimaryPort
public final class RetireCoupon {
  private final Coupons coupons;
  private final AuditLog log;
  private final Transactions transactions;
  private final Setting setting;

  public RetireCoupon(Coupons coupons, AuditLog log, Transactions transactions, Setting setting) {
    this.coupons = coupons;
    this.log = log;
    this.transactions = transactions;
    this.setting = setting;
  }

  /** Retires it; one that is retired stays so. */
  public Outcome retire(By by, CouponCode code) {
    return Retry.onLostRace(
        () ->
            coupons
                .find(code)
                .<Outcome>map(coupon -> new Outcome.Retired(retired(by, coupon)))
                .orElseGet(Outcome.NoSuchCoupon::new));
  }

  private Coupon retired(By by, Coupon coupon) {
    if (coupon.status() == Coupon.Status.RETIRED) return coupon;
    Coupon retired = coupon.retire();
    Change change = new Change(CouponFacts.of(coupon), CouponFacts.of(retired));
    return transactions.run(
        () -> {
          coupons.retire(coupon);
          log.append(by.did("coupon.retired", CouponFacts.target(coupon), change, setting));
          return retired;
        });
  }

  /** What became of it. */
  public sealed interface Outcome {

    /** Nobody new can use it. */
    record Retired(Coupon coupon) implements Outcome {}

    /** There is no coupon of that code. */
    record NoSuchCoupon() implements Outcome {}
  }
}
