package np.shulka.application.payment;

import java.util.Optional;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscriber.Subject;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows a subscriber one of their payments. */
@PrimaryPort
public final class ReadPayment {
  private final Payments payments;
  private final Subscribers subscribers;

  public ReadPayment(Payments payments, Subscribers subscribers) {
    this.payments = payments;
    this.subscribers = subscribers;
  }

  /**
   * Reads one.
   *
   * @throws UnknownPayment if there is none, or it is not the reader's
   */
  public Payment read(Subject reader, PaymentId id) {
    return payments
        .find(id)
        .filter(
            found ->
                subscribers
                    .idOf(reader)
                    .equals(Optional.of(found.attempt().purpose().subscriber())))
        .orElseThrow(UnknownPayment::new);
  }
}
