package np.shulka.application.refund;

import java.time.Duration;

/** How often payments that were settled are asked about again (S18, S24). */
public final class SettledSchedule {
  /** How long after a payment, and then after each answer, in the first week. */
  public static final Duration FIRST = Duration.ofDays(1);

  /** How many times in that week. */
  public static final int OFTEN = 7;

  /** How long after each answer later. */
  public static final Duration LATER = Duration.ofDays(7);

  /** How long in all. */
  public static final Duration LAST = Duration.ofDays(90);

  private SettledSchedule() {}
}
