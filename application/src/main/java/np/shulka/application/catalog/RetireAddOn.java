package np.shulka.application.catalog;

import np.shulka.application.audit.AuditEntry.Change;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.audit.By;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Transactions;
import np.shulka.domain.catalog.AddOn;
import np.shulka.domain.catalog.AddOnCode;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Takes an add-on off sale; its subscriptions go on, and nobody new can take it. */
@PrimaryPort
public final class RetireAddOn {
  private final AddOns addOns;
  private final AuditLog log;
  private final Transactions transactions;
  private final Setting setting;

  public RetireAddOn(AddOns addOns, AuditLog log, Transactions transactions, Setting setting) {
    this.addOns = addOns;
    this.log = log;
    this.transactions = transactions;
    this.setting = setting;
  }

  /** Retires it in whatever version it has; an add-on that is retired stays so. */
  public Outcome retire(By by, AddOnCode code) {
    return Retry.onLostRace(
        () ->
            addOns
                .find(code)
                .<Outcome>map(addOn -> new Outcome.Retired(retired(by, addOn)))
                .orElseGet(Outcome.NoSuchAddOn::new));
  }

  private AddOn retired(By by, AddOn addOn) {
    if (addOn.onSale()) takeOffSale(by, addOn, addOn.retire());
    return addOns.find(addOn.code()).orElseThrow();
  }

  private void takeOffSale(By by, AddOn before, AddOn after) {
    Change change = new Change(AddOnFacts.of(before), AddOnFacts.of(after));
    transactions.run(
        () -> {
          addOns.replace(before, after);
          log.append(by.did("add-on.retired", AddOnFacts.target(before), change, setting));
          return after;
        });
  }

  /** What became of it. */
  public sealed interface Outcome {

    /** Nobody new can take it. */
    record Retired(AddOn addOn) implements Outcome {}

    /** There is no add-on of that code. */
    record NoSuchAddOn() implements Outcome {}
  }
}
