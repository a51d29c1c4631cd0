package np.shulka.domain.subscriber;

import java.time.Instant;
import np.shulka.domain.identity.SubscriberId;
import org.jmolecules.ddd.types.AggregateRoot;

/** Somebody who subscribes, known by the subject of their access token. */
public record Subscriber(SubscriberId id, Subject subject, Contact contact, Instant createdAt)
    implements AggregateRoot<Subscriber, SubscriberId> {
  @Override
  public SubscriberId getId() {
    return id;
  }

  /** What people know them by: their name, else their e-mail address, else their subject. */
  public String knownAs() {
    return contact.name().or(contact::email).orElseGet(subject::value);
  }
}
