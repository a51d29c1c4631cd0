package np.shulka.application.payment;

import np.shulka.application.invoice.Invoices;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.payment.Payment;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Shows the payer who comes back how far the payment is. Whoever knows the id may look, so it tells
 * what was bought and nothing about the payer.
 */
@PrimaryPort
public final class ShowPaymentProgress {
  private final Payments payments;
  private final Invoices invoices;

  public ShowPaymentProgress(Payments payments, Invoices invoices) {
    this.payments = payments;
    this.invoices = invoices;
  }

  /**
   * Shows a payment as it is stored; asks nobody.
   *
   * @throws UnknownPayment if there is none
   */
  public Progress show(PaymentId id) {
    Payment payment = payments.find(id).orElseThrow(UnknownPayment::new);
    Invoice invoice = invoices.find(payment.attempt().purpose().invoice()).orElseThrow();
    return new Progress(payment, invoice);
  }

  /** A payment and what it is for. */
  public record Progress(Payment payment, Invoice invoice) {}
}
