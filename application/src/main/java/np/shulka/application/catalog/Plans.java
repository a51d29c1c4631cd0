package np.shulka.application.catalog;

import java.util.List;
import java.util.Optional;
import np.shulka.application.work.LostRace;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.catalog.PlanVersion;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** All plans ever published. */
@SecondaryPort
public interface Plans {

  /** The plans on sale, cheapest first, then by code. */
  List<Plan> onSale();

  /** The plan of that code in its current version, on sale or retired. */
  Optional<Plan> find(PlanCode code);

  /** A version that was published once; subscriptions are pinned to it. */
  Optional<PlanVersion> version(PlanCode code, int number);

  /**
   * Publishes a plan with its first version.
   *
   * @throws LostRace if the code is taken
   */
  void add(Plan plan);

  /**
   * Publishes the next version, or retires the plan.
   *
   * @throws LostRace if the plan was changed since it was read
   */
  void replace(Plan before, Plan after);

  /** That plan with every version. */
  Optional<PlanHistory> history(PlanCode code);

  /** All plans with every version, by code. */
  List<PlanHistory> histories();
}
