package np.shulka.application.catalog;

import np.shulka.application.audit.AuditEntry.Change;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.audit.By;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Transactions;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.PlanCode;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Takes a plan off sale; its subscriptions go on, and nobody new can take it. */
@PrimaryPort
public final class RetirePlan {
  private final Plans plans;
  private final AuditLog log;
  private final Transactions transactions;
  private final Setting setting;

  public RetirePlan(Plans plans, AuditLog log, Transactions transactions, Setting setting) {
    this.plans = plans;
    this.log = log;
    this.transactions = transactions;
    this.setting = setting;
  }

  /** Retires it in whatever version it has; a plan that is retired stays so. */
  public Outcome retire(By by, PlanCode code) {
    return Retry.onLostRace(
        () ->
            plans
                .find(code)
                .<Outcome>map(plan -> new Outcome.Retired(retired(by, plan)))
                .orElseGet(Outcome.NoSuchPlan::new));
  }

  private PlanHistory retired(By by, Plan plan) {
    if (plan.onSale()) takeOffSale(by, plan, plan.retire());
    return plans.history(plan.code()).orElseThrow();
  }

  private void takeOffSale(By by, Plan before, Plan after) {
    Change change = new Change(PlanFacts.of(before), PlanFacts.of(after));
    transactions.run(
        () -> {
          plans.replace(before, after);
          log.append(by.did("plan.retired", PlanFacts.target(before), change, setting));
          return after;
        });
  }

  /** What became of it. */
  public sealed interface Outcome {

    /** Nobody new can take it. */
    record Retired(PlanHistory plan) implements Outcome {}

    /** There is no plan of that code. */
    record NoSuchPlan() implements Outcome {}
  }
}
