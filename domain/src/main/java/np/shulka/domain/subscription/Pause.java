package np.shulka.domain.subscription;

import java.time.Instant;

/**
 * A stretch in which paid time stands still (S20).
 *
 * @param number counts the pauses of a subscription from 1
 * @param at since when
 * @param until when it goes on by itself
 * @param rest what goes on then
 */
public record Pause(int number, Instant at, Instant until, Remainder rest) {
  public Pause {
    if (number < 1) throw new IllegalArgumentException("pauses count from 1: " + number);
    if (!at.isBefore(until)) throw new IllegalArgumentException("a pause ends after it begins");
  }

  /** Whether it is over, whether or not anybody has written that down. */
  public boolean isOver(Instant now) {
    return !now.isBefore(until);
  }

  /** When it is over if somebody wants that now; clocks of nodes differ (I15). */
  Instant endedBy(Instant now) {
    if (now.isBefore(at)) return at;
    return isOver(now) ? until : now;
  }
}
