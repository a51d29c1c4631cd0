package np.shulka.domain.catalog;

import java.util.Map;
import np.shulka.domain.money.BillingPeriod;

/** What a plan offers, before it is published as a numbered version. */
public record PlanTerms(
    String name,
    String description,
    Price price,
    BillingPeriod billingPeriod,
    int trialDays,
    PauseTerms pauses,
    Map<String, Feature> features) {
  public PlanTerms {
    features = Map.copyOf(features);
  }

  PlanVersion numbered(int number) {
    return new PlanVersion(
        number, name, description, price, billingPeriod, trialDays, pauses, features);
  }
}
