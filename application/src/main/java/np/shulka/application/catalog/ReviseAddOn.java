package np.shulka.application.catalog;

import java.util.Optional;
import np.shulka.application.audit.AuditEntry.Change;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.audit.By;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Transactions;
import np.shulka.domain.catalog.AddOn;
import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.catalog.AddOnTerms;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Publishes the next version of an add-on; who has it keeps the price of theirs (C25). */
@PrimaryPort
public final class ReviseAddOn {
  private final PriceList prices;
  private final AddOns addOns;
  private final AuditLog log;
  private final Transactions transactions;
  private final Setting setting;

  public ReviseAddOn(PriceList prices, AuditLog log, Transactions transactions, Setting setting) {
    this.prices = prices;
    this.addOns = prices.addOns();
    this.log = log;
    this.transactions = transactions;
    this.setting = setting;
  }

  /**
   * Publishes it, unless somebody else changes the add-on at the same time. Terms that are those of
   * the current version publish nothing, so it can be repeated.
   */
  public Outcome revise(By by, AddOnCode code, AddOnTerms terms) {
    Optional<AddOn> found = addOns.find(code);
    if (found.isEmpty()) return new Outcome.NoSuchAddOn();
    AddOn addOn = found.get();
    if (!addOn.onSale()) return new Outcome.Retired();
    AddOnTerms now = addOn.current().terms();
    if (terms.recurs() != now.recurs()) return new Outcome.OtherKind();
    if (!prices.hasPlans(terms)) return new Outcome.NoSuchPlan();
    if (terms.equals(now)) return new Outcome.Revised(addOn);
    try {
      return publish(by, addOn, addOn.revise(terms));
    } catch (LostRace other) {
      return new Outcome.ChangedMeanwhile();
    }
  }

  private Outcome publish(By by, AddOn before, AddOn after) {
    Change change = new Change(AddOnFacts.of(before), AddOnFacts.of(after));
    return transactions.run(
        () -> {
          addOns.replace(before, after);
          log.append(by.did("add-on.versioned", AddOnFacts.target(before), change, setting));
          return new Outcome.Revised(after);
        });
  }

  /** What became of it. */
  public sealed interface Outcome {

    /** Who adds it from now on gets it. */
    record Revised(AddOn addOn) implements Outcome {}

    /** There is no add-on of that code. */
    record NoSuchAddOn() implements Outcome {}

    /** It is to go with a plan that there is not. */
    record NoSuchPlan() implements Outcome {}

    /** The add-on is not sold any more. */
    record Retired() implements Outcome {}

    /** What is charged once does not recur, and the other way round. */
    record OtherKind() implements Outcome {}

    /** Somebody else published a version or retired it first: look again. */
    record ChangedMeanwhile() implements Outcome {}
  }
}
