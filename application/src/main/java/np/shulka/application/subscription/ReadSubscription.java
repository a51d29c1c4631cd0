package np.shulka.application.subscription;

import java.util.Optional;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.Subscription;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows a subscriber one of their subscriptions. */
@PrimaryPort
public final class ReadSubscription {
  private final Subscriptions subscriptions;
  private final Subscribers subscribers;

  public ReadSubscription(Subscriptions subscriptions, Subscribers subscribers) {
    this.subscriptions = subscriptions;
    this.subscribers = subscribers;
  }

  /**
   * Reads one.
   *
   * @throws UnknownSubscription if there is none, or it is not the reader's
   */
  public Subscription read(Subject reader, SubscriptionId id) {
    return subscriptions
        .find(id)
        .filter(
            found -> subscribers.idOf(reader).equals(Optional.of(found.agreement().subscriber())))
        .orElseThrow(UnknownSubscription::new);
  }
}
