package np.shulka.application.partner.simulated;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import np.shulka.application.partner.Deliveries.Parcel;
import np.shulka.application.partner.Messenger;
import np.shulka.application.partner.Told;
import np.shulka.domain.identity.SubscriberId;

/** A partner's program that is down at times, and whose answers are lost at times. */
final class Receiver implements Messenger {
  private final Random dice;
  private final Map<SubscriberId, Set<UUID>> seen = new HashMap<>();
  private double trouble;

  Receiver(Random dice) {
    this.dice = dice;
  }

  void troubled(double share) {
    this.trouble = share;
  }

  @Override
  public Outcome bring(Parcel parcel) {
    if (dice.nextDouble() < trouble) {
      return new Outcome.Refused(Optional.of(503), "it answered 503", Optional.empty());
    }
    Told told = parcel.told();
    seen.computeIfAbsent(told.subscriber(), _ -> new LinkedHashSet<>()).add(told.event().id());
    if (dice.nextDouble() < trouble) {
      return new Outcome.Refused(Optional.empty(), "no answer", Optional.empty());
    }
    if (dice.nextDouble() < trouble / 2) throw new Died();
    return new Outcome.Taken(204);
  }

  /** What it knows of a subscriber, in the order in which it learnt it first. */
  List<UUID> knows(SubscriberId subscriber) {
    return new ArrayList<>(seen.getOrDefault(subscriber, Set.of()));
  }

  /** Our node dies after the endpoint took it, before anything is written down. */
  static final class Died extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Died() {
      super("a node died");
    }
  }
}
