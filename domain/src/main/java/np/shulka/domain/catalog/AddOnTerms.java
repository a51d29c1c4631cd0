package np.shulka.domain.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import np.shulka.domain.money.BillingPeriod;

/**
 * What an add-on offers, before it is published as a numbered version.
 *
 * @param every how often it is charged beside a plan of that interval; once if nothing is said
 * @param most how many of it go with one subscription, or with one purchase
 * @param plans which plans it goes with; with all if none is named
 * @param gives what it gives by key while it is paid for; nothing where it is charged once, because
 *     that lasts for no time
 */
public record AddOnTerms(
    String name,
    String description,
    Price price,
    Optional<BillingPeriod> every,
    int most,
    Set<PlanCode> plans,
    Map<String, Extra> gives) {
  public static final int MOST = 10_000;

  public AddOnTerms {
    if (name.isBlank()) throw new IllegalArgumentException("an add-on has a name");
    if (most < 1 || most > MOST) {
      throw new IllegalArgumentException("of an add-on there are 1 to " + MOST + ": " + most);
    }
    if (every.isEmpty() && !gives.isEmpty()) {
      throw new IllegalArgumentException("what is charged once gives nothing that lasts");
    }
    plans = Set.copyOf(plans);
    gives = Map.copyOf(gives);
  }

  /** Whether it is charged with every period, and not once. */
  public boolean recurs() {
    return every.isPresent();
  }
}
