package np.shulka.application.subscriber;

import np.shulka.application.work.Page;
import np.shulka.domain.subscriber.Subscriber;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Finds subscribers for admins by a part of what they are known by, newest first. */
@PrimaryPort
public final class SearchSubscribers {
  private final Subscribers subscribers;

  public SearchSubscribers(Subscribers subscribers) {
    this.subscribers = subscribers;
  }

  /** Searches; an empty text finds everybody. */
  public Page<Subscriber> search(String part, Page.Request page) {
    return subscribers.search(part.strip(), page);
  }
}
