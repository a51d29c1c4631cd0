package np.shulka.application.subscriber;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.subscriber.Subscriber;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Says what people know those by of whom a list tells, all of them at once. */
@PrimaryPort
public final class NameSubscribers {
  private final Subscribers subscribers;

  public NameSubscribers(Subscribers subscribers) {
    this.subscribers = subscribers;
  }

  public Names name(Stream<SubscriberId> whose) {
    return new Names(subscribers.find(whose.collect(Collectors.toUnmodifiableSet())));
  }

  /** What they are known by now, whatever they were called when it happened. */
  public record Names(Map<SubscriberId, Subscriber> known) {
    public Names {
      known = Map.copyOf(known);
    }

    /** Their name, else what else they are known by; their id where nobody knows them. */
    public String of(SubscriberId id) {
      Subscriber subscriber = known.get(id);
      return subscriber == null ? id.toString() : subscriber.knownAs();
    }
  }
}
