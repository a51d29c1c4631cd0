package np.shulka.application.change;

import java.util.Map;
import java.util.Optional;
import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.subscriber.Subject;

/**
 * Who wants what instead, and when.
 *
 * @param quantity as many as before if nothing is said
 * @param addOns how many of which recur beside it from then on; those of before if nothing is said
 */
public record ChangeWish(
    Subject by,
    SubscriptionId subscription,
    PlanCode plan,
    Optional<Integer> quantity,
    Optional<Map<AddOnCode, Integer>> addOns,
    When when) {
  public ChangeWish {
    addOns = addOns.map(Map::copyOf);
  }

  /** A wish that says nothing of add-ons. */
  public ChangeWish(
      Subject by,
      SubscriptionId subscription,
      PlanCode plan,
      Optional<Integer> quantity,
      When when) {
    this(by, subscription, plan, quantity, Optional.empty(), when);
  }

  /** When it is to take effect. */
  public enum When {
    NOW,
    PERIOD_END
  }
}
