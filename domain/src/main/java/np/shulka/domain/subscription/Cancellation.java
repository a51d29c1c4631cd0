package np.shulka.domain.subscription;

import java.time.Instant;
import java.util.Optional;
import np.shulka.domain.subscriber.Subject;

/** That somebody does not want to go on: who said so, why, and when. */
public record Cancellation(Subject by, Optional<String> reason, Instant at) {
  private static final int LONGEST = 1_000;

  public Cancellation {
    if (reason.filter(text -> text.isBlank() || text.length() > LONGEST).isPresent()) {
      throw new IllegalArgumentException("a reason has 1 to " + LONGEST + " characters");
    }
  }
}
