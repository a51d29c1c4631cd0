package np.shulka.application.payment;

import java.util.Optional;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.subscriber.Subject;

/**
 * A reason to ask the gateway about a payment: a return URL, a click, a sweep. It carries an id and
 * never a status.
 */
public sealed interface Hint {

  /** Who says so, if we know; somebody else's payment is then as good as absent. */
  Optional<Subject> from();

  /** By the gateway's name for the checkout. */
  record OfCheckout(Pidx pidx, Optional<Subject> from) implements Hint {}

  /** By our own name for the payment. */
  record OfPayment(PaymentId payment, Optional<Subject> from) implements Hint {}
}
