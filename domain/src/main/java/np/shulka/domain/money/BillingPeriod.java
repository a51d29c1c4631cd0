package np.shulka.domain.money;

import java.time.LocalDateTime;

/** How long one paid period lasts in civil time: a count of days, weeks, months or years. */
public record BillingPeriod(Unit unit, int count) {
  private static final int LONGEST = 1_000;

  public BillingPeriod {
    if (count < 1 || count > LONGEST) {
      throw new IllegalArgumentException("a billing period counts 1 to " + LONGEST + ": " + count);
    }
  }

  public static BillingPeriod monthly() {
    return new BillingPeriod(Unit.MONTH, 1);
  }

  public static BillingPeriod yearly() {
    return new BillingPeriod(Unit.YEAR, 1);
  }

  /**
   * The local date-time k periods after the anchor. Always counted from the anchor, never from the
   * previous boundary, so that one short month does not drag the later ones (S1).
   */
  LocalDateTime after(LocalDateTime anchor, int k) {
    long steps = Math.multiplyExact((long) count, k);
    return switch (unit) {
      case DAY -> anchor.plusDays(steps);
      case WEEK -> anchor.plusWeeks(steps);
      case MONTH -> anchor.plusMonths(steps);
      case YEAR -> anchor.plusYears(steps);
    };
  }

  /** The calendar unit that is counted. */
  public enum Unit {
    DAY,
    WEEK,
    MONTH,
    YEAR
  }
}
