package np.shulka.application.work;

import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.WebhookEndpointId;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * Tells people that something waits for them: money that does not fit, or that nobody can place.
 */
@SecondaryPort
public interface Alerts {

  /** Raises an alert about a payment; may be raised again for the same thing. */
  void raise(PaymentId payment, String what);

  /** Raises an alert about a refund of which no more than its id is known. */
  void raise(RefundId refund, String what);

  /** Raises an alert about what a subscriber waits for; may be raised again for the same thing. */
  void raise(SubscriberId subscriber, String what);

  /** Raises an alert about what is kept of an invoice. */
  void raise(InvoiceId invoice, String what);

  /** Raises an alert about an endpoint of a partner. */
  void raise(WebhookEndpointId endpoint, String what);
}
