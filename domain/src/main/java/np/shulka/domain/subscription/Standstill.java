package np.shulka.domain.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import np.shulka.domain.money.Period;

/**
 * A pause, as whoever bought time before it sees it: what was left is lived that much later (S20).
 *
 * @param at since when nothing was lived
 * @param grantedUntil where the time ended that was running
 * @param goesOnAt when it went on, or goes on by itself
 */
public record Standstill(Instant at, Instant grantedUntil, Instant goesOnAt) {
  public Standstill {
    if (!at.isBefore(grantedUntil) || goesOnAt.isBefore(at)) {
      throw new IllegalArgumentException("nothing stood still: " + at + ", " + goesOnAt);
    }
  }

  /**
   * Where bought time ends as it is lived.
   *
   * @param all what stood still, oldest first
   */
  public static Instant livedUntil(Period bought, List<Standstill> all) {
    Instant end = bought.endsAt();
    for (Standstill one : all) {
      if (one.moves(bought, end)) end = end.plus(one.length());
    }
    return end;
  }

  /** Until when something may have been bought that is lived until an instant. */
  public static Instant boughtUntil(Instant lived, List<Standstill> all) {
    return lived.minus(all.stream().map(Standstill::length).reduce(Duration.ZERO, Duration::plus));
  }

  /** What was lived by then stays, and what is bought behind it begins where it ends. */
  private boolean moves(Period bought, Instant end) {
    return at.isBefore(end) && bought.startsAt().isBefore(grantedUntil);
  }

  private Duration length() {
    return Duration.between(at, goesOnAt);
  }
}
