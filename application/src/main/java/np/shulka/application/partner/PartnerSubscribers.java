package np.shulka.application.partner;

import java.time.Instant;
import java.util.Optional;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.partner.ExternalId;
import np.shulka.domain.subscriber.Subscriber;
import np.shulka.domain.subscription.Subscription;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The subscribers that partners created, each seen by its own partner alone. */
@SecondaryPort
public interface PartnerSubscribers {

  /**
   * Adds a subscriber at once, or gives the one of that id another contact.
   *
   * @param fresh becomes the subscriber if there is none
   */
  Put put(PartnerId partner, ExternalId external, Subscriber fresh);

  /**
   * Adds a subscriber at once, unless there is one of that id.
   *
   * @return nothing if there is one, who stays as they are
   */
  Optional<Subscriber> add(PartnerId partner, ExternalId external, Subscriber fresh);

  /** The id of the subscriber whom the partner knows by that id; it never changes. */
  Optional<SubscriberId> find(PartnerId partner, ExternalId external);

  /** One subscription, if it is one of a subscriber of that partner. */
  Optional<Subscription> subscription(PartnerId partner, SubscriptionId id);

  /**
   * The subscriptions of the partner's subscribers, newest first.
   *
   * @param since only those of subscribers to whom something happened since then
   */
  Page<Subscription> subscriptions(PartnerId partner, Optional<Instant> since, Page.Request page);

  /** A subscriber as it is now, and whether it is new. */
  record Put(Subscriber subscriber, boolean created) {}
}
