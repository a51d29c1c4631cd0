package np.shulka.domain.catalog;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import np.shulka.domain.money.Money;
import org.jmolecules.ddd.types.AggregateRoot;

/**
 * A promise of a lower price to whoever names its code. It never changes but for being retired.
 *
 * @param redeemed how many subscriptions hold it now
 */
public record Coupon(
    CouponCode code,
    Discount discount,
    CouponTerm term,
    Limits limits,
    int redeemed,
    Status status,
    Instant createdAt)
    implements AggregateRoot<Coupon, CouponCode> {

  /** A coupon that nobody has used yet. */
  public static Coupon issue(
      CouponCode code, Discount discount, CouponTerm term, Limits limits, Instant now) {
    return new Coupon(code, discount, term, limits, 0, Status.ACTIVE, now);
  }

  @Override
  public CouponCode getId() {
    return code;
  }

  /** Why it cannot be used for that plan now, if it cannot. */
  public Optional<Refusal> refusal(PlanCode plan, Money subtotal, Instant now) {
    if (status == Status.RETIRED) return Optional.of(Refusal.RETIRED);
    if (limits.expiresAt().filter(end -> !now.isBefore(end)).isPresent()) {
      return Optional.of(Refusal.EXPIRED);
    }
    if (!Limits.areFor(limits.plans(), plan) || subtotal.isZero())
      return Optional.of(Refusal.NOT_FOR_THIS_PLAN);
    if (limits.maxRedemptions().filter(most -> redeemed >= most).isPresent()) {
      return Optional.of(Refusal.USED_UP);
    }
    return Optional.empty();
  }

  /** Nobody new can use it; who holds it keeps it. */
  public Coupon retire() {
    return new Coupon(code, discount, term, limits, redeemed, Status.RETIRED, createdAt);
  }

  /**
   * Who may use it, and how often; anybody and always where nothing is said.
   *
   * @param maxRedemptions by how many subscriptions at most
   * @param expiresAt from then on nobody new can use it
   * @param plans for which plans
   */
  public record Limits(
      Optional<Integer> maxRedemptions, Optional<Instant> expiresAt, Set<PlanCode> plans) {
    public static final Limits NONE = new Limits(Optional.empty(), Optional.empty(), Set.of());

    public Limits {
      if (maxRedemptions.filter(most -> most < 1).isPresent()) {
        throw new IllegalArgumentException("a coupon that nobody can use");
      }
      plans = Set.copyOf(plans);
    }

    static boolean areFor(Set<PlanCode> plans, PlanCode plan) {
      return plans.isEmpty() || plans.contains(plan);
    }
  }

  /** Whether new subscriptions may use it. */
  public enum Status {
    ACTIVE,
    RETIRED
  }

  /** Why a coupon cannot be used. */
  public enum Refusal {
    UNKNOWN,
    RETIRED,
    EXPIRED,
    USED_UP,
    NOT_FOR_THIS_PLAN,
    /** What would be left to pay is less than the gateway takes, but not nothing (S22). */
    LEAVES_TOO_LITTLE,
    /** The subscription holds another one, or its open request was issued without it. */
    NOT_FOR_THIS_SUBSCRIPTION
  }
}
