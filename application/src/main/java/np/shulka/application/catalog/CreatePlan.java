package np.shulka.application.catalog;

import java.util.List;
import np.shulka.application.audit.AuditEntry.Change;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.audit.By;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Transactions;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.catalog.PlanTerms;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Puts a new plan on sale. */
@PrimaryPort
public final class CreatePlan {
  private final Plans plans;
  private final AuditLog log;
  private final Transactions transactions;
  private final Setting setting;

  public CreatePlan(Plans plans, AuditLog log, Transactions transactions, Setting setting) {
    this.plans = plans;
    this.log = log;
    this.transactions = transactions;
    this.setting = setting;
  }

  /** Publishes version 1 under a code that nobody used before. */
  public Outcome create(By by, PlanCode code, PlanTerms first) {
    return Retry.onLostRace(() -> createOnce(by, code, first));
  }

  private Outcome createOnce(By by, PlanCode code, PlanTerms first) {
    if (plans.find(code).isPresent()) return new Outcome.CodeTaken();
    Plan plan = Plan.publish(setting.identifiers().next(), code, first);
    Change change = Change.added(PlanFacts.of(plan));
    return transactions.run(
        () -> {
          plans.add(plan);
          log.append(by.did("plan.created", PlanFacts.target(plan), change, setting));
          return new Outcome.Created(new PlanHistory(plan, List.of(plan.current())));
        });
  }

  /** What became of it. */
  public sealed interface Outcome {

    /** It is on sale. */
    record Created(PlanHistory plan) implements Outcome {}

    /** A plan of that code was published before; a code is never used again. */
    record CodeTaken() implements Outcome {}
  }
}
