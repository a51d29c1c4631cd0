package np.shulka.application.catalog;

import java.util.Optional;
import np.shulka.application.audit.AuditEntry.Change;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.audit.By;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Transactions;
import np.shulka.domain.catalog.Coupon;
import np.shulka.domain.catalog.CouponCode;
import np.shulka.domain.catalog.CouponTerm;
import np.shulka.domain.catalog.Discount;
import np.shulka.domain.catalog.PlanCode;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Issues a coupon. */
@PrimaryPort
public final class CreateCoupon {
  private final Catalog catalog;
  private final AuditLog log;
  private final Transactions transactions;
  private final Setting setting;

  public CreateCoupon(Catalog catalog, AuditLog log, Transactions transactions, Setting setting) {
    this.catalog = catalog;
    this.log = log;
    this.transactions = transactions;
    this.setting = setting;
  }

  /** Issues it under a code that nobody used before. */
  public Outcome create(By by, Draft draft) {
    return Retry.onLostRace(() -> createOnce(by, draft));
  }

  private Outcome createOnce(By by, Draft draft) {
    Optional<PlanCode> missing =
        draft.limits().plans().stream()
            .filter(plan -> catalog.plans().find(plan).isEmpty())
            .findFirst();
    if (missing.isPresent()) return new Outcome.NoSuchPlan(missing.get());
    if (catalog.coupons().find(draft.code()).isPresent()) return new Outcome.CodeTaken();
    Coupon coupon =
        Coupon.issue(draft.code(), draft.discount(), draft.term(), draft.limits(), setting.now());
    Change change = Change.added(CouponFacts.of(coupon));
    return transactions.run(
        () -> {
          catalog.coupons().add(coupon);
          log.append(by.did("coupon.created", CouponFacts.target(coupon), change, setting));
          return new Outcome.Created(coupon);
        });
  }

  /** A coupon that is not issued yet. */
  public record Draft(CouponCode code, Discount discount, CouponTerm term, Coupon.Limits limits) {}

  /** What became of it. */
  public sealed interface Outcome {

    /** It can be used. */
    record Created(Coupon coupon) implements Outcome {}

    /** A coupon of that code was issued before; a code is never used again. */
    record CodeTaken() implements Outcome {}

    /** It is for a plan that there is not. */
    record NoSuchPlan(PlanCode plan) implements Outcome {}
  }
}
