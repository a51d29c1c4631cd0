package np.shulka.application.partner;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * So many that wait.
 *
 * @param since since when the oldest of them is there
 */
public record Pile(long count, Optional<Instant> since) {
  public static final Pile EMPTY = new Pile(0, Optional.empty());

  /** How old the oldest one is; never negative, as nodes differ by some moments. */
  public Duration age(Instant now) {
    return since
        .map(oldest -> Duration.between(oldest, now))
        .filter(age -> !age.isNegative())
        .orElse(Duration.ZERO);
  }
}
