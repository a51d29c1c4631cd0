package np.shulka.domain.catalog;

import java.util.Map;
import np.shulka.domain.money.BillingPeriod;

/**
 * One published state of a plan. It never changes: a new price or period is a new version, and who
 * subscribed to this one keeps it (S16).
 *
 * @param number counts from 1 within the plan
 * @param trialDays whole days of 24 hours without charge at the start, 0 for none
 * @param pauses how often and how long it may be paused (S20)
 */
public record PlanVersion(
    int number,
    String name,
    String description,
    Price price,
    BillingPeriod billingPeriod,
    int trialDays,
    PauseTerms pauses,
    Map<String, Feature> features) {
  private static final int LONGEST_TRIAL = 366;

  public PlanVersion {
    if (number < 1) throw new IllegalArgumentException("versions count from 1: " + number);
    if (name.isBlank()) throw new IllegalArgumentException("a plan has a name");
    if (trialDays < 0 || trialDays > LONGEST_TRIAL) {
      throw new IllegalArgumentException("a trial lasts 0 to " + LONGEST_TRIAL + " days");
    }
    features = Map.copyOf(features);
  }
}
