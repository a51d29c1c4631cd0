package np.shulka.domain.invoice;

import java.time.Instant;
import np.shulka.domain.money.Period;
import np.shulka.domain.payment.SettlementProof;

/**
 * That a proof pays a request in full, and for which time. There is at most one per invoice, ever.
 */
public record Settlement(Invoice.Open invoice, SettlementProof proof, Bought bought) {
  public Settlement {
    if (!proof.amount().equals(invoice.due())) {
      throw new IllegalArgumentException(
          "a proof of " + proof.amount() + " settles no invoice of " + invoice.due());
    }
  }

  /** All the time that it grants. */
  public Period covers() {
    return bought.covers();
  }

  /** The tax invoice. Its number is taken last, because others wait for it (S23). */
  public Invoice.Paid taxInvoice(InvoiceNumber number, Instant now) {
    return new Invoice.Paid(invoice.request(), number, proof, bought, now);
  }
}
