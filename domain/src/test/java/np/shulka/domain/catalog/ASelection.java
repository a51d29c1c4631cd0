package np.shulka.domain.catalog;

/** Builds selections: by default one of a new monthly plan. */
public final class ASelection {
  private ASelection() {}

  public static Selection ofSomething() {
    return of(APlan.onSale().build(), 1);
  }

  public static Selection of(Plan plan, int quantity) {
    return new Selection(pinned(plan), quantity);
  }

  /** The plan in its current version. */
  public static PinnedPlan pinned(Plan plan) {
    return new PinnedPlan(plan.code(), plan.current().number(), plan.current().billingPeriod());
  }
}
