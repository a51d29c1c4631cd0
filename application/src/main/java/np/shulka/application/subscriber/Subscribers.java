package np.shulka.application.subscriber;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscriber.Subscriber;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Everybody who ever subscribed. */
@SecondaryPort
public interface Subscribers {
  Optional<Subscriber> find(Subject subject);

  Optional<Subscriber> find(SubscriberId id);

  /** Those of them whom there are, by their id. */
  Map<SubscriberId, Subscriber> find(Set<SubscriberId> ids);

  /** What they were called at that instant, by the contact that they had then. */
  Optional<String> calledAt(SubscriberId id, Instant instant);

  /** The id of that subject; may be answered from memory, because it never changes. */
  Optional<SubscriberId> idOf(Subject subject);

  /** Those whose id is that text, or whose subject, name, e-mail or phone contains it. */
  Page<Subscriber> search(String part, Page.Request page);

  /**
   * Adds a subscriber at once, in a transaction of its own.
   *
   * @return the subscriber of that subject: the given one, or the one who was there first
   */
  Subscriber add(Subscriber subscriber);
}
