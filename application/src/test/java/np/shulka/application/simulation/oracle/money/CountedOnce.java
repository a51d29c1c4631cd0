package np.shulka.application.simulation.oracle.money;

import java.util.HashMap;
import java.util.Map;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.SettlementProof;

/** I1, S14: money is counted once, an invoice is settled once, and neither ever changes again. */
public final class CountedOnce implements Oracle {
  private static final String NAME = "I1 one evidence funds at most one invoice";

  private final Map<GatewayTransactionId, PaymentId> counted = new HashMap<>();
  private final Map<InvoiceId, SettlementProof> settled = new HashMap<>();
  private final Map<PaymentId, InvoiceId> funded = new HashMap<>();

  @Override
  public void committed(Commit commit) {
    commit.payments().forEach(change -> count(change.after()));
    commit.invoices().forEach(change -> settle(change.after()));
  }

  private void count(Payment payment) {
    if (!(payment instanceof Payment.Completed done)) return;
    PaymentId before = counted.putIfAbsent(done.proof().transaction(), done.id());
    if (before != null && !before.equals(done.id())) {
      throw new Violation(NAME, "one transaction was counted twice", before, done.id());
    }
  }

  private void settle(Invoice invoice) {
    if (!(invoice instanceof Invoice.Paid paid)) return;
    SettlementProof before = settled.putIfAbsent(paid.id(), paid.proof());
    if (before != null && !before.equals(paid.proof())) {
      throw new Violation(NAME, "an invoice was settled twice", paid.id());
    }
    paid.proof().payment().ifPresent(payment -> fund(payment, paid.id()));
  }

  private void fund(PaymentId payment, InvoiceId invoice) {
    InvoiceId before = funded.putIfAbsent(payment, invoice);
    if (before != null && !before.equals(invoice)) {
      throw new Violation(NAME, "one payment settled two invoices", payment, before, invoice);
    }
  }
}
