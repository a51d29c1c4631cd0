package np.shulka.domain.partner;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How long an event that an endpoint does not take is tried again: over three days. */
public final class DeliverySchedule {
  /** An endpoint that took nothing for so long is not tried any more. */
  public static final Duration PATIENCE = Duration.ofDays(3);

  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  /** Over some four hours. */
  private static final int MANY_LOST = 10;

  private static final Duration LONGEST_HOLD = Duration.ofMinutes(1);
  private static final int DOUBLINGS = 6;

  private DeliverySchedule() {}

  /** How long to wait after so many attempts, or nothing if that was enough. */
  public static Optional<Duration> after(int attempts) {
    return attempts > WAITS.size() ? Optional.empty() : Optional.of(WAITS.get(attempts - 1));
  }

  /** The same, and not sooner than the endpoint asks for, if that is before the last attempt. */
  public static Optional<Duration> after(int attempts, Optional<Duration> asked) {
    Duration most = WAITS.getLast();
    return after(attempts)
        .map(
            wait ->
                asked.filter(it -> it.compareTo(wait) > 0 && it.compareTo(most) < 0).orElse(wait));
  }

  /** How long nothing at all is sent to an endpoint that failed so often in a row. */
  public static Duration hold(int failures) {
    Duration doubled = Duration.ofSeconds(1L << Math.min(failures, DOUBLINGS));
    return doubled.compareTo(LONGEST_HOLD) > 0 ? LONGEST_HOLD : doubled;
  }

  /**
   * How long one is left lying that so many nodes in a row took and said nothing of: it is no
   * attempt, but what kills them must leave them time for everything else.
   */
  public static Duration pause(int lost) {
    if (lost == 0) return Duration.ZERO;
    Duration doubled = Duration.ofMinutes(1L << Math.min(lost - 1, DOUBLINGS));
    return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
  }

  /** Whether so many in a row are no bad luck any more, and people have to look. */
  public static boolean isStuck(int lost) {
    return lost >= MANY_LOST;
  }

  /** Whether an endpoint that took nothing since then is to be left alone. */
  public static boolean isSpent(Instant failingSince, Instant now) {
    return !failingSince.plus(PATIENCE).isAfter(now);
  }
}
