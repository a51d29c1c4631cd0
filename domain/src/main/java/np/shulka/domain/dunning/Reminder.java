package np.shulka.domain.dunning;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * One reminder to pay, and when it goes out.
 *
 * @param offset from the end of the period, or for the last day from the end of grace; within its
 *     kind it tells one reminder from another
 */
public record Reminder(Kind kind, Duration offset, Instant dueAt) {
  private static final Comparator<Reminder> URGENCY =
      Comparator.comparing(Reminder::kind).thenComparing(Reminder::offset);

  /** Of two that would go out together, the one that matters more. */
  Reminder orMoreUrgent(Reminder other) {
    return URGENCY.compare(this, other) >= 0 ? this : other;
  }

  /** What a reminder says, from the gentlest to the most urgent. */
  public enum Kind {
    /** The paid period ends soon. */
    BEFORE_END,
    /** The paid period has just ended; access goes on for the time of grace. */
    ENDED,
    /** The paid period ended some days ago. */
    IN_GRACE,
    /** Access ends within a day or what else was chosen. */
    LAST_DAY
  }
}
