package np.shulka.application.simulation.oracle.money;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.payment.ScriptedTill;
import np.shulka.application.simulation.gateway.Khalti;
import np.shulka.application.simulation.oracle.Afterwards;
import np.shulka.application.simulation.oracle.Change;
import np.shulka.application.simulation.oracle.Chronicle;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.payment.Attempt;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.GatewayReference;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscription.Subscription;

/**
 * I2, S25: what we count was received, to the paisa, and in the end all that was received is
 * settled, unapplied, in quarantine or given back.
 */
public final class MoneyConserved implements Oracle {
  private static final String NAME = "I2 no rupee lost or made up";

  private final Chronicle chronicle;
  private final Khalti khalti;

  public MoneyConserved(Chronicle chronicle, Khalti khalti) {
    this.chronicle = chronicle;
    this.khalti = khalti;
  }

  @Override
  public void committed(Commit commit) {
    for (Change<Payment> change : commit.payments()) {
      if (change.becomes(Payment.Initiated.class)) requireAskedAsAgreed(change.after());
      if (change.after() instanceof Payment.Completed done) {
        requireReceived(done);
        if (done.disposition() == Disposition.UNAPPLIED) requireNothingOwed(done, commit);
      }
    }
  }

  /** S16: the payer is asked for what the invoice froze; a pidx given out twice is another's. */
  private void requireAskedAsAgreed(Payment payment) {
    boolean other =
        reference(payment)
            .flatMap(khalti::deal)
            .filter(deal -> deal.order().equals(Optional.of(payment.id())))
            .filter(deal -> !deal.amount().equals(payment.amount()))
            .isPresent();
    if (other) throw new Violation(NAME, "the payer is asked for another amount", payment.id());
  }

  private void requireReceived(Payment.Completed done) {
    Optional<ScriptedTill.Deal> deal = done.link().reference().flatMap(khalti::deal);
    boolean received =
        done.link().reference().flatMap(khalti::paidAt).isPresent()
            && deal.filter(known -> known.amount().equals(done.amount())).isPresent()
            && deal.flatMap(ScriptedTill.Deal::transaction)
                .equals(Optional.of(done.proof().transaction()));
    if (!received) throw new Violation(NAME, "money was counted that nobody paid", done.id());
  }

  /** What is asked for a subscription that has ended meanwhile is not owed any more (S13). */
  private void requireNothingOwed(Payment.Completed done, Commit commit) {
    Attempt.Purpose purpose = done.attempt().purpose();
    boolean open = chronicle.invoice(purpose.invoice()).orElseThrow() instanceof Invoice.Open;
    boolean settledNow =
        commit.invoices().stream()
            .anyMatch(change -> change.after().id().equals(purpose.invoice()));
    boolean ended =
        chronicle.subscription(purpose.subscription()).orElseThrow() instanceof Subscription.Ended;
    boolean owed = settledNow || (open && !ended);
    if (owed) throw new Violation(NAME, "money was not applied to what is owed", done.id());
  }

  @Override
  public void afterwards(Afterwards world) {
    Map<GatewayReference, Payment> bound = new HashMap<>();
    for (Payment payment : chronicle.payments()) {
      reference(payment).ifPresent(name -> bound.put(name, payment));
    }
    for (GatewayReference name : khalti.all()) {
      boolean asked = khalti.paidAt(name).isPresent() && !world.paidJustNow(name);
      if (asked) requireVisible(name, bound);
    }
  }

  private void requireVisible(GatewayReference name, Map<GatewayReference, Payment> bound) {
    Payment payment = bound.get(name);
    if (payment == null) throw new Violation(NAME, "money came for a payment unknown to us", name);
    boolean givenBack =
        khalti.deal(name).filter(deal -> deal.status() == GatewayStatus.REFUNDED).isPresent();
    boolean visible =
        switch (payment) {
          case Payment.Completed _, Payment.Mismatched _ -> true;
          case Payment.Refunded _ -> givenBack;
          case Payment.Created _, Payment.Watched _ -> false;
        };
    if (!visible) {
      throw new Violation(NAME, "money was received and never seen", payment.id(), name);
    }
  }

  static Optional<GatewayReference> reference(Payment payment) {
    return switch (payment) {
      case Payment.Created _ -> Optional.empty();
      case Payment.Watched watched -> watched.link().reference();
      case Payment.Completed completed -> completed.link().reference();
      case Payment.Mismatched mismatched -> mismatched.link().reference();
      case Payment.Refunded refunded -> refunded.link().reference();
    };
  }
}
