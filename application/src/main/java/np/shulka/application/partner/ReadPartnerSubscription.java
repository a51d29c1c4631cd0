package np.shulka.application.partner;

import np.shulka.application.subscription.UnknownSubscription;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.subscription.Subscription;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows a partner one subscription of one of its subscribers. */
@PrimaryPort
public final class ReadPartnerSubscription {
  private final PartnerSubscribers subscribers;

  public ReadPartnerSubscription(PartnerSubscribers subscribers) {
    this.subscribers = subscribers;
  }

  /**
   * Reads it.
   *
   * @throws UnknownSubscription if there is none, or it is not the partner's
   */
  public Subscription read(PartnerId partner, SubscriptionId id) {
    return subscribers.subscription(partner, id).orElseThrow(UnknownSubscription::new);
  }
}
