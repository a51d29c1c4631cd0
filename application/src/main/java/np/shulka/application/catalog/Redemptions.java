package np.shulka.application.catalog;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import np.shulka.application.work.LostRace;
import np.shulka.domain.catalog.Redemption;
import np.shulka.domain.identity.SubscriptionId;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * Which subscription holds which coupon, one at most. That a period was paid with it is not written
 * here: it is so when its invoice is settled (S7).
 */
@SecondaryPort
public interface Redemptions {

  /** What that subscription holds, with the periods that were paid with it until now. */
  Optional<Redemption> of(SubscriptionId subscription);

  /** What those subscriptions hold; those that hold nothing are missing. */
  Map<SubscriptionId, Redemption> of(Set<SubscriptionId> subscriptions);

  /**
   * Reserves a coupon for a subscription that was never paid, in the transaction of its first
   * quote.
   *
   * @throws LostRace if somebody else took the last one, it was retired meanwhile, or the
   *     subscription holds one
   */
  void reserve(Redemption redemption);

  /**
   * Gives a coupon back that nobody paid with; belongs into the transaction that voids its request
   * or ends its subscription.
   *
   * @throws LostRace if it was given back already
   */
  void release(SubscriptionId subscription, Instant now);
}
