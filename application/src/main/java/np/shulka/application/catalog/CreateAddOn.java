package np.shulka.application.catalog;

import np.shulka.application.audit.AuditEntry.Change;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.audit.By;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Transactions;
import np.shulka.domain.catalog.AddOn;
import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.catalog.AddOnTerms;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Puts a new add-on on sale. */
@PrimaryPort
public final class CreateAddOn {
  private final PriceList prices;
  private final AddOns addOns;
  private final AuditLog log;
  private final Transactions transactions;
  private final Setting setting;

  public CreateAddOn(PriceList prices, AuditLog log, Transactions transactions, Setting setting) {
    this.prices = prices;
    this.addOns = prices.addOns();
    this.log = log;
    this.transactions = transactions;
    this.setting = setting;
  }

  /** Publishes version 1 under a code that nobody used before. */
  public Outcome create(By by, AddOnCode code, AddOnTerms first) {
    return Retry.onLostRace(() -> createOnce(by, code, first));
  }

  private Outcome createOnce(By by, AddOnCode code, AddOnTerms first) {
    if (addOns.find(code).isPresent()) return new Outcome.CodeTaken();
    if (!prices.hasPlans(first)) return new Outcome.NoSuchPlan();
    AddOn addOn = AddOn.publish(setting.identifiers().next(), code, first);
    Change change = Change.added(AddOnFacts.of(addOn));
    return transactions.run(
        () -> {
          addOns.add(addOn);
          log.append(by.did("add-on.created", AddOnFacts.target(addOn), change, setting));
          return new Outcome.Created(addOn);
        });
  }

  /** What became of it. */
  public sealed interface Outcome {

    /** It is on sale. */
    record Created(AddOn addOn) implements Outcome {}

    /** An add-on of that code was published before; a code is never used again. */
    record CodeTaken() implements Outcome {}

    /** It is to go with a plan that there is not. */
    record NoSuchPlan() implements Outcome {}
  }
}
