package np.shulka.application.simulation.oracle.money;

import java.util.List;
import java.util.function.Function;
import np.shulka.application.simulation.oracle.Change;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscription.Agreement;
import np.shulka.domain.subscription.Subscription;

/** I20, K2: what was agreed, asked for and quoted never changes afterwards. */
public final class TermsFrozen implements Oracle {
  private static final String NAME = "I20 price integrity";

  @Override
  public void committed(Commit commit) {
    for (Change<Invoice> change : commit.invoices()) {
      boolean kept = kept(change, Invoice::request);
      if (!kept) throw new Violation(NAME, "a request changed", change.after().id());
    }
    for (Change<Payment> change : commit.payments()) {
      boolean kept = kept(change, Payment::attempt);
      if (!kept) throw new Violation(NAME, "an attempt changed", change.after().id());
    }
    for (Change<Subscription> change : commit.subscriptions()) {
      boolean kept = kept(change, TermsFrozen::lasting);
      if (!kept) throw new Violation(NAME, "an agreement changed", change.after().id());
    }
  }

  /** What is subscribed to may change, and nothing else. */
  private static Object lasting(Subscription subscription) {
    Agreement agreement = subscription.agreement();
    return List.of(agreement.id(), agreement.subscriber(), agreement.createdAt());
  }

  private static <T> boolean kept(Change<T> change, Function<T, Object> terms) {
    return change
        .before()
        .map(before -> terms.apply(before).equals(terms.apply(change.after())))
        .orElse(true);
  }
}
