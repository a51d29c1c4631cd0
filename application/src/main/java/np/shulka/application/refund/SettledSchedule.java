package np.shulka.application.refund;

import java.time.Duration;

/**
 * How often payments that were settled are asked about again (S18, S24): for ever, but ever more
 * rarely, so that whatever goes back past us is found, and old payments cost little.
 */
public final class SettledSchedule {
  /** How long after a payment, and then after each question, in the first week. */
  public static final Duration FIRST = Duration.ofDays(1);

  /** How many times in that week. */
  public static final int OFTEN = 7;

  /** How long after each question at least, later. */
  public static final Duration LATER = Duration.ofDays(7);

  /** Which part of the time since the payment lies between two questions, where that is more. */
  public static final int PART = 8;

  private SettledSchedule() {}

  /**
   * How long it is until the next question.
   *
   * @param asked how many there were
   * @param age how long ago the payment was
   */
  public static Duration pause(int asked, Duration age) {
    if (asked < OFTEN) return FIRST;
    Duration part = age.dividedBy(PART);
    return part.compareTo(LATER) > 0 ? part : LATER;
  }
}
