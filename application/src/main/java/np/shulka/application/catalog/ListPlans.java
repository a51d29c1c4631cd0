package np.shulka.application.catalog;

import java.util.List;
import np.shulka.domain.catalog.Plan;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows what is on sale; anybody may ask. */
@PrimaryPort
public final class ListPlans {
  private final Plans plans;

  public ListPlans(Plans plans) {
    this.plans = plans;
  }

  public List<Plan> list() {
    return plans.onSale();
  }
}
