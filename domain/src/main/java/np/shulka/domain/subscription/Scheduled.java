package np.shulka.domain.subscription;

import java.time.Instant;
import java.util.Optional;
import np.shulka.domain.catalog.Selection;

/**
 * What was chosen for later (S5). It takes effect with the next time that is paid for.
 *
 * @param from when that time starts, once it is paid for
 */
public record Scheduled(Selection to, Optional<Instant> from) {
  public boolean isPaid() {
    return from.isPresent();
  }
}
