package np.shulka.domain.catalog;

import java.util.UUID;
import org.jmolecules.ddd.types.AggregateRoot;

/** Something a merchant sells by subscription, in its current version. */
public record Plan(UUID key, PlanCode code, PlanVersion current, Status status)
    implements AggregateRoot<Plan, PlanCode> {

  @Override
  public PlanCode getId() {
    return code;
  }

  public boolean onSale() {
    return status == Status.ACTIVE;
  }

  /** Whether new subscribers may take the plan. */
  public enum Status {
    ACTIVE,
    RETIRED
  }
}
