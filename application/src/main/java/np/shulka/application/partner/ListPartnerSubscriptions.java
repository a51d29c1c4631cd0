package np.shulka.application.partner;

import java.time.Instant;
import java.util.Optional;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.subscription.Subscription;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows a partner the subscriptions of its subscribers, newest first. */
@PrimaryPort
public final class ListPartnerSubscriptions {
  private final PartnerSubscribers subscribers;

  public ListPartnerSubscriptions(PartnerSubscribers subscribers) {
    this.subscribers = subscribers;
  }

  /**
   * Lists them.
   *
   * @param since only those of subscribers to whom something happened since then
   */
  public Page<Subscription> list(PartnerId partner, Optional<Instant> since, Page.Request page) {
    return subscribers.subscriptions(partner, since, page);
  }
}
