package np.shulka.application.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.audit.AuditEntry.Change;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.audit.By;
import np.shulka.application.partner.Told;
import np.shulka.application.work.Event;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Outbox;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Transactions;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.catalog.PlanEdit;
import np.shulka.domain.catalog.Price;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Publishes the next version of a plan; who subscribed before keeps theirs (S16, C3). */
@PrimaryPort
public final class RevisePlan {
  private final Plans plans;
  private final AuditLog log;
  private final Outbox outbox;
  private final Transactions transactions;
  private final Setting setting;

  public RevisePlan(
      Plans plans, AuditLog log, Outbox outbox, Transactions transactions, Setting setting) {
    this.plans = plans;
    this.log = log;
    this.outbox = outbox;
    this.transactions = transactions;
    this.setting = setting;
  }

  /**
   * Publishes it, unless somebody else changes the plan at the same time. An edit that changes
   * nothing publishes nothing, so it can be repeated.
   */
  public Outcome revise(By by, PlanCode code, PlanEdit edit) {
    Optional<Plan> found = plans.find(code);
    if (found.isEmpty()) return new Outcome.NoSuchPlan();
    Plan plan = found.get();
    if (!plan.onSale()) return new Outcome.Retired();
    Optional<Price.Fault> fault = edit.faultOn(plan.current());
    if (fault.isPresent()) return new Outcome.NoPrice(fault.get());
    if (!edit.changes(plan.current())) return revised(plan);
    try {
      return publish(by, plan, plan.revise(edit.on(plan.current())));
    } catch (LostRace other) {
      return new Outcome.ChangedMeanwhile();
    }
  }

  private Outcome publish(By by, Plan before, Plan after) {
    Change change = new Change(PlanFacts.of(before), PlanFacts.of(after));
    transactions.run(
        () -> {
          plans.replace(before, after);
          log.append(by.did("plan.versioned", PlanFacts.target(before), change, setting));
          outbox.append(Told.CATALOG, List.of(versioned(after)));
          return after;
        });
    return revised(after);
  }

  private Event versioned(Plan plan) {
    Map<String, Object> facts =
        Map.of("planCode", plan.code().value(), "version", plan.current().number());
    return setting.event("plan.versioned", setting.now(), facts);
  }

  private Outcome revised(Plan plan) {
    return new Outcome.Revised(plans.history(plan.code()).orElseThrow());
  }

  /** What became of it. */
  public sealed interface Outcome {

    /** New subscribers get it. */
    record Revised(PlanHistory plan) implements Outcome {}

    /** There is no plan of that code. */
    record NoSuchPlan() implements Outcome {}

    /** The plan is not sold any more. */
    record Retired() implements Outcome {}

    /** The price that results cannot be one. */
    record NoPrice(Price.Fault fault) implements Outcome {}

    /** Somebody else published a version or retired the plan first: look again. */
    record ChangedMeanwhile() implements Outcome {}
  }
}
