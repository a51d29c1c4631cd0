package np.shulka.application.catalog;

import np.shulka.application.work.Identifiers;
import np.shulka.application.work.Retry;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.catalog.PlanVersion;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Puts a plan on sale, unless one of that code was published before. */
@PrimaryPort
public final class PublishPlan {
  private final Plans plans;
  private final Identifiers identifiers;

  public PublishPlan(Plans plans, Identifiers identifiers) {
    this.plans = plans;
    this.identifiers = identifiers;
  }

  /**
   * Publishes the first version; a plan that exists stays as it is, also when another node that
   * starts at the same moment was faster.
   */
  public Plan publish(PlanCode code, PlanVersion first) {
    return Retry.onLostRace(() -> plans.find(code).orElseGet(() -> added(code, first)));
  }

  private Plan added(PlanCode code, PlanVersion first) {
    Plan plan = new Plan(identifiers.next(), code, first, Plan.Status.ACTIVE);
    plans.add(plan);
    return plan;
  }
}
