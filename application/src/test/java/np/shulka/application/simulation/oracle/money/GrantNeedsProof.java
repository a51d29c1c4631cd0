package np.shulka.application.simulation.oracle.money;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import np.shulka.application.simulation.oracle.Change;
import np.shulka.application.simulation.oracle.Chronicle;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.catalog.Price;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.SettlementProof;
import np.shulka.domain.subscription.PaidPeriod;
import np.shulka.domain.subscription.Subscription;

/**
 * I1, S22: an invoice is paid by a completed payment of what is due, unless that is less than the
 * gateway takes, and time by a paid invoice; a pause only moves it.
 */
public final class GrantNeedsProof implements Oracle {
  private static final String NAME = "I1 grant needs proof";

  private final Chronicle chronicle;
  private final Predicate<SubscriptionId> resumed;
  private final Map<SubscriptionId, PaidPeriod> moved = new HashMap<>();

  public GrantNeedsProof(Chronicle chronicle) {
    this(chronicle, _ -> false);
  }

  /**
   * The same for whoever does not see each commit.
   *
   * @param resumed what was ever paused and went on, maybe between two looks
   */
  public GrantNeedsProof(Chronicle chronicle, Predicate<SubscriptionId> resumed) {
    this.chronicle = chronicle;
    this.resumed = resumed;
  }

  @Override
  public void committed(Commit commit) {
    for (Change<Invoice> change : commit.invoices()) {
      if (change.after() instanceof Invoice.Paid paid && !isProven(paid)) {
        throw new Violation(NAME, "an invoice is paid without a payment", paid.id());
      }
    }
    for (Change<Subscription> change : commit.subscriptions()) {
      boolean goesOn =
          change.before().filter(Subscription.Paused.class::isInstance).isPresent()
              || resumed.test(change.after().id());
      if (goesOn && change.after() instanceof Subscription.Active active) {
        moved.put(active.id(), active.paid());
      }
      if (change.after() instanceof Subscription.Active active && !isBought(active)) {
        throw new Violation(NAME, "time is granted without a paid invoice", active.id());
      }
    }
    for (Change<Payment> change : commit.payments()) {
      if (change.after() instanceof Payment.Completed done && !hasSettled(done)) {
        throw new Violation(NAME, "money was counted that settled nothing", done.id());
      }
    }
  }

  private boolean isProven(Invoice.Paid paid) {
    if (!paid.proof().amount().equals(paid.due())) return false;
    return paid.proof() instanceof SettlementProof.Gateway proof
        ? chronicle
            .payment(proof.of())
            .filter(found -> found instanceof Payment.Completed done && done.proof().equals(proof))
            .isPresent()
        : paid.due().compareTo(Price.LEAST_CHARGEABLE) < 0;
  }

  private boolean isBought(Subscription.Active active) {
    PaidPeriod bought = active.paid();
    return chronicle
        .invoice(bought.paidBy())
        .filter(
            invoice ->
                invoice instanceof Invoice.Paid paid
                    && (paid.covers().equals(bought.time())
                        || bought.equals(moved.get(active.id())))
                    && paid.request().debtor().subscription().equals(active.id()))
        .isPresent();
  }

  private boolean hasSettled(Payment.Completed done) {
    boolean paidByIt =
        chronicle
            .invoice(done.attempt().purpose().invoice())
            .filter(
                found -> found instanceof Invoice.Paid paid && paid.proof().equals(done.proof()))
            .isPresent();
    return paidByIt == (done.disposition() == Disposition.SETTLED_INVOICE);
  }
}
