package np.shulka.application.dunning;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long a notice that fails is tried again: over any outage of up to three days (L5). */
final class DeliveryPatience {
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6),
          Duration.ofHours(24),
          Duration.ofHours(24),
          Duration.ofHours(24));

  private DeliveryPatience() {}

  /** How long to wait after so many failures, or nothing if that was enough. */
  static Optional<Duration> after(int failures) {
    return failures > WAITS.size() ? Optional.empty() : Optional.of(WAITS.get(failures - 1));
  }
}
