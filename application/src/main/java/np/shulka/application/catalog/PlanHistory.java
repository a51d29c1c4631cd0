package np.shulka.application.catalog;

import java.util.List;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.PlanVersion;

/** A plan with every version that was ever published, oldest first. */
public record PlanHistory(Plan plan, List<PlanVersion> versions) {
  public PlanHistory {
    versions = List.copyOf(versions);
  }
}
