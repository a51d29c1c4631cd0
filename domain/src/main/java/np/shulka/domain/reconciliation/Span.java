package np.shulka.domain.reconciliation;

import java.time.Instant;

/** What is compared: from an instant on, until before another one. */
public record Span(Instant from, Instant to) {
  public Span {
    if (!from.isBefore(to)) throw new IllegalArgumentException("a span ends after it begins");
  }

  public boolean contains(Instant at) {
    return !at.isBefore(from) && at.isBefore(to);
  }
}
