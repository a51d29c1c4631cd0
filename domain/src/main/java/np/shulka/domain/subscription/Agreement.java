package np.shulka.domain.subscription;

import java.time.Instant;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;

/** Who subscribed to what, and since when: what stays the same while a subscription lives. */
public record Agreement(
    SubscriptionId id, SubscriberId subscriber, PinnedPlan plan, int quantity, Instant createdAt) {
  private static final int MOST = 10_000;

  public Agreement {
    if (quantity < 1 || quantity > MOST) {
      throw new IllegalArgumentException("a quantity is 1 to " + MOST + ": " + quantity);
    }
  }
}
