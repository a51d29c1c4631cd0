package np.shulka.application.subscription;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.subscription.Live;
import np.shulka.domain.subscription.Subscription;

/** When something falls due for which subscription. */
record Due(Instant at, SubscriptionId id) {
  static final Comparator<Due> LONGEST_FIRST =
      (one, other) -> {
        int byTime = one.at.compareTo(other.at);
        return byTime != 0 ? byTime : one.id.value().compareTo(other.id.value());
      };

  static Optional<Due> turning(Subscription subscription) {
    return subscription instanceof Live live
        ? Optional.of(new Due(live.turnsAt(), live.id()))
        : Optional.empty();
  }
}
