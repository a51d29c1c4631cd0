package np.shulka.application.simulation.oracle.life;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.simulation.oracle.Change;
import np.shulka.application.simulation.oracle.Chronicle;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscription.Subscription;

/**
 * S25: at most one open request per subscription, no new attempt beside an open one, and one living
 * subscription per subscriber and plan.
 */
public final class OneAtATime implements Oracle {
  private static final String NAME = "S25 one at a time";

  private final Chronicle chronicle;
  private final Map<SubscriptionId, InvoiceId> requests = new HashMap<>();
  private final Map<InvoiceId, List<PaymentId>> attempts = new HashMap<>();
  private final Map<Wish, SubscriptionId> living = new HashMap<>();

  public OneAtATime(Chronicle chronicle) {
    this.chronicle = chronicle;
  }

  @Override
  public void committed(Commit commit) {
    commit.invoices().forEach(this::request);
    commit.payments().forEach(this::attempt);
    commit.subscriptions().forEach(this::subscription);
  }

  private void request(Change<Invoice> change) {
    if (!change.becomes(Invoice.Open.class)) return;
    InvoiceId id = change.after().id();
    InvoiceId before = requests.put(change.after().request().debtor().subscription(), id);
    boolean open =
        before != null && chronicle.invoice(before).orElseThrow() instanceof Invoice.Open;
    if (open) throw new Violation(NAME, "two open requests", before, id);
    SubscriptionId subscription = change.after().request().debtor().subscription();
    if (chronicle.subscription(subscription).orElseThrow() instanceof Subscription.Ended) {
      throw new Violation(NAME, "money is asked for what has ended", subscription, id);
    }
  }

  /** One that the gateway opens again may stand beside a newer one, but no new one beside it. */
  private void attempt(Change<Payment> change) {
    if (!change.becomes(Payment.Created.class)) return;
    PaymentId id = change.after().id();
    List<PaymentId> before =
        attempts.computeIfAbsent(
            change.after().attempt().purpose().invoice(), _ -> new ArrayList<>());
    for (PaymentId other : before) {
      if (open(other)) throw new Violation(NAME, "two open attempts", other, id);
    }
    before.add(id);
  }

  private boolean open(PaymentId payment) {
    return switch (chronicle.payment(payment).orElseThrow()) {
      case Payment.Created _, Payment.Initiated _, Payment.Pending _ -> true;
      case Payment.Closed _, Payment.Completed _, Payment.Mismatched _, Payment.Refunded _ -> false;
    };
  }

  private void subscription(Change<Subscription> change) {
    Subscription after = change.after();
    Wish wish = Wish.of(after);
    if (change.before().map(Wish::of).equals(Optional.of(wish))) return;
    SubscriptionId before = living.put(wish, after.id());
    boolean lives =
        before != null
            && !before.equals(after.id())
            && chronicle.subscription(before).filter(other -> lives(other, wish)).isPresent();
    if (lives) throw new Violation(NAME, "two living subscriptions", before, after.id());
  }

  private static boolean lives(Subscription subscription, Wish wish) {
    return !(subscription instanceof Subscription.Ended) && Wish.of(subscription).equals(wish);
  }
}
