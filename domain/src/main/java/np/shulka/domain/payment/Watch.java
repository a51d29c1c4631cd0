package np.shulka.domain.payment;

import java.time.Instant;
import java.util.Optional;

/**
 * When the gateway is to be asked again, unasked by anybody.
 *
 * @param asked how often it was asked in the present state
 * @param dueAt when to ask next; empty once there is nothing left to learn
 */
public record Watch(int asked, Optional<Instant> dueAt) {
  Watch again(Instant dueAt) {
    return new Watch(asked + 1, Optional.of(dueAt));
  }

  Watch done() {
    return new Watch(asked + 1, Optional.empty());
  }
}
