package np.shulka.domain.dunning;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.BinaryOperator;

/**
 * One reminder to pay, and when it goes out.
 *
 * @param offset from the end of the period, or for the last day from the end of grace; within its
 *     kind it tells one reminder from another
 */
public record Reminder(Kind kind, Duration offset, Instant dueAt) {
  /** Of two that would go out together, the one that matters more. */
  static final BinaryOperator<Reminder> MORE_URGENT =
      BinaryOperator.maxBy(Comparator.comparing(Reminder::kind).thenComparing(Reminder::offset));

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
