package np.shulka.domain.catalog;

import java.time.Duration;

/**
 * How much a plan lets its subscribers pause (S20).
 *
 * @param most how many times in the life of a subscription, 0 for never
 * @param longestDays how many days of 24 hours one pause lasts at most
 */
public record PauseTerms(int most, int longestDays) {
  public static final int MOST = 1_000;
  public static final int LONGEST = 366;

  /** What a plan says that says nothing: a pause costs nobody money, so it is there. */
  public static final PauseTerms DEFAULT = new PauseTerms(6, 90);

  public PauseTerms {
    if (most < 0 || most > MOST) {
      throw new IllegalArgumentException("pauses are 0 to " + MOST + ": " + most);
    }
    if (longestDays < 1 || longestDays > LONGEST) {
      throw new IllegalArgumentException("a pause lasts 1 to " + LONGEST + " days");
    }
  }

  public Duration longest() {
    return Duration.ofDays(longestDays);
  }
}
