package np.shulka.application.fiscal;

import java.time.Instant;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.subscriber.BillingDetails;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * What documents say of subscribers, with all that it was before: a document that was issued is
 * printed as it was then.
 */
@SecondaryPort
public interface Recipients {

  /** What was stated by that instant; nothing if nothing was. */
  BillingDetails at(SubscriberId subscriber, Instant instant);

  /** Holds from then on, until something else is stated. */
  void state(SubscriberId subscriber, BillingDetails details, Instant now);
}
