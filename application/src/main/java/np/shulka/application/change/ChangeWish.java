package np.shulka.application.change;

import java.util.Optional;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.subscriber.Subject;

/**
 * Who wants what instead, and when.
 *
 * @param quantity as many as before if nothing is said
 */
public record ChangeWish(
    Subject by, SubscriptionId subscription, PlanCode plan, Optional<Integer> quantity, When when) {

  /** When it is to take effect. */
  public enum When {
    NOW,
    PERIOD_END
  }
}
