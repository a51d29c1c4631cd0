package np.shulka.application.catalog;

import java.util.List;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows admins all plans, on sale or retired, with every version. */
@PrimaryPort
public final class ListPlanHistories {
  private final Plans plans;

  public ListPlanHistories(Plans plans) {
    this.plans = plans;
  }

  public List<PlanHistory> list() {
    return plans.histories();
  }
}
