package np.shulka.application.subscription;

import java.util.List;
import java.util.Optional;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.application.work.Page;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.Subscription;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows a subscriber their subscriptions, newest first. */
@PrimaryPort
public final class ListSubscriptions {
  private final Subscriptions subscriptions;
  private final Subscribers subscribers;

  public ListSubscriptions(Subscriptions subscriptions, Subscribers subscribers) {
    this.subscriptions = subscriptions;
    this.subscribers = subscribers;
  }

  public Page<Subscription> list(Subject reader, Page.Request page) {
    return subscribers
        .idOf(reader)
        .map(id -> subscriptions.list(id, page))
        .orElseGet(() -> new Page<>(List.of(), Optional.empty()));
  }
}
