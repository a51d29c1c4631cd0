package np.shulka.domain.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When the gateway is to be asked again, unasked by anybody.
 *
 * @param asked how often it was asked in the present state
 * @param dueAt when to ask next; empty once there is nothing left to learn
 */
public record Watch(int asked, Optional<Instant> dueAt) {
  /** For so long whoever asks on schedule takes it, and others keep away. */
  public static final Duration TAKEN = Duration.ofMinutes(2);

  Watch again(Instant dueAt) {
    return new Watch(asked + 1, Optional.of(dueAt));
  }

  Watch done() {
    return new Watch(asked + 1, Optional.empty());
  }
}
