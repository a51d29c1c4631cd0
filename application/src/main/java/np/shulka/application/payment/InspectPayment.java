package np.shulka.application.payment;

import np.shulka.domain.identity.PaymentId;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows admins a payment with all that the gateway ever said about it. */
@PrimaryPort
public final class InspectPayment {
  private final Payments payments;

  public InspectPayment(Payments payments) {
    this.payments = payments;
  }

  /**
   * Reads it.
   *
   * @throws UnknownPayment if there is none
   */
  public PaymentFile inspect(PaymentId id) {
    return payments
        .find(id)
        .map(payment -> new PaymentFile(payment, payments.reports(id)))
        .orElseThrow(UnknownPayment::new);
  }
}
