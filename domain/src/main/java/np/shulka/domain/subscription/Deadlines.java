package np.shulka.domain.subscription;

import java.time.Duration;

/**
 * How patient a merchant is.
 *
 * @param offerBefore how long before the end of paid time the next one is offered (S10)
 * @param trialOfferBefore the same for the end of a trial (S2)
 * @param grace how long after the end access goes on and the next payment continues it (S11)
 * @param incomplete how long a first payment is waited for
 */
public record Deadlines(
    Duration offerBefore, Duration trialOfferBefore, Duration grace, Duration incomplete) {
  public static final Deadlines DEFAULT =
      new Deadlines(
          Duration.ofDays(14), Duration.ofDays(3), Duration.ofDays(7), Duration.ofDays(7));

  public Deadlines {
    if (offerBefore.isNegative()
        || trialOfferBefore.isNegative()
        || grace.isNegative()
        || !incomplete.isPositive()) {
      throw new IllegalArgumentException("patience is not negative");
    }
  }
}
