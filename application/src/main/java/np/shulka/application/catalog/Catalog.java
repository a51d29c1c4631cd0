package np.shulka.application.catalog;

import java.time.Instant;
import np.shulka.domain.catalog.Chosen;
import np.shulka.domain.catalog.PinnedPlan;
import np.shulka.domain.catalog.PlanVersion;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.subscription.Subscription;

/** What can be bought, for how much less, and who is moved to newer versions of it. */
public record Catalog(
    Plans plans, AddOns addOns, Coupons coupons, Redemptions redemptions, Migrations migrations) {

  /** What the next paid time of a subscription is sold as (S16). */
  public Selection soldAs(Subscription.Payable subscription, Instant now) {
    return subscription.soldAs(migrations.naming(subscription.id()), now);
  }

  /** A version that was published once. */
  public PlanVersion version(PinnedPlan pinned) {
    return plans.version(pinned.code(), pinned.version()).orElseThrow();
  }

  /** A selection with the versions that it names. */
  public Chosen chosen(Selection selection) {
    return prices().of(selection);
  }

  /** What the versions say that somebody is pinned to. */
  public PriceList prices() {
    return new PriceList(plans, addOns);
  }

  public Catalog with(Redemptions others) {
    return new Catalog(plans, addOns, coupons, others, migrations);
  }
}
