package np.shulka.application.payment;

import np.shulka.application.invoice.ReadInvoice;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.subscriber.Subject;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Opens a way for a subscriber to pay one of their open invoices. */
@PrimaryPort
public final class PayInvoice {
  private final ReadInvoice invoices;
  private final OpenAttempt attempts;

  public PayInvoice(ReadInvoice invoices, OpenAttempt attempts) {
    this.invoices = invoices;
    this.attempts = attempts;
  }

  /**
   * Opens or reuses an attempt.
   *
   * @throws np.shulka.application.invoice.UnknownInvoice if there is none, or it is not the payer's
   */
  public OpenAttempt.Outcome pay(Subject payer, InvoiceId invoice, Channel channel) {
    return attempts.open(invoices.read(payer, invoice), channel);
  }
}
