package np.shulka.domain.ledger;

import java.time.LocalDate;
import java.util.Optional;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.RefundId;

/** The business fact that is posted, and what it is about; each fact is posted once. */
public sealed interface Occasion {

  default Optional<PaymentId> aboutPayment() {
    return Optional.empty();
  }

  default Optional<InvoiceId> aboutInvoice() {
    return Optional.empty();
  }

  default Optional<RefundId> aboutRefund() {
    return Optional.empty();
  }

  /**
   * A request became a tax invoice.
   *
   * @param payment whose money paid it; none if subscriber credit did
   */
  record InvoiceSettled(InvoiceId invoice, Optional<PaymentId> payment) implements Occasion {
    @Override
    public Optional<PaymentId> aboutPayment() {
      return payment;
    }

    @Override
    public Optional<InvoiceId> aboutInvoice() {
      return Optional.of(invoice);
    }
  }

  /** Verified money came for which nothing was owed. */
  record MoneyUnapplied(PaymentId payment) implements Occasion {
    @Override
    public Optional<PaymentId> aboutPayment() {
      return Optional.of(payment);
    }
  }

  /** Money for which nothing was owed became its payer's credit. */
  record MoneyCredited(PaymentId payment) implements Occasion {
    @Override
    public Optional<PaymentId> aboutPayment() {
      return Optional.of(payment);
    }
  }

  /**
   * Money went back to its payer.
   *
   * @param invoice the tax invoice that it was taken back of; none where there is none
   */
  record RefundConfirmed(RefundId refund, PaymentId payment, Optional<InvoiceId> invoice)
      implements Occasion {
    @Override
    public Optional<PaymentId> aboutPayment() {
      return Optional.of(payment);
    }

    @Override
    public Optional<InvoiceId> aboutInvoice() {
      return invoice;
    }

    @Override
    public Optional<RefundId> aboutRefund() {
      return Optional.of(refund);
    }
  }

  /** A local day is over, and with it what was paid for it is earned. */
  record RevenueRecognised(LocalDate day) implements Occasion {}
}
