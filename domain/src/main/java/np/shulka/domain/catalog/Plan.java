package np.shulka.domain.catalog;

import java.util.UUID;
import org.jmolecules.ddd.types.AggregateRoot;

/** Something a merchant sells by subscription, in its current version. */
public record Plan(UUID key, PlanCode code, PlanVersion current, Status status)
    implements AggregateRoot<Plan, PlanCode> {

  /** A plan that nobody has subscribed to yet. */
  public static Plan publish(UUID key, PlanCode code, PlanTerms first) {
    return new Plan(key, code, first.numbered(1), Status.ACTIVE);
  }

  @Override
  public PlanCode getId() {
    return code;
  }

  public boolean onSale() {
    return status == Status.ACTIVE;
  }

  /** New subscribers get these terms; who subscribed before keeps theirs (S16). */
  public Plan revise(PlanTerms terms) {
    if (!onSale()) throw new IllegalStateException("a retired plan has no next version");
    return new Plan(key, code, terms.numbered(current.number() + 1), status);
  }

  /** Takes the plan off sale; what was subscribed to goes on. */
  public Plan retire() {
    return new Plan(key, code, current, Status.RETIRED);
  }

  /** Whether new subscribers may take the plan. */
  public enum Status {
    ACTIVE,
    RETIRED
  }
}
