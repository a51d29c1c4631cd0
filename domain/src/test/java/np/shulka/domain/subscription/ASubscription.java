package np.shulka.domain.subscription;

import java.time.Instant;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.ASelection;
import np.shulka.domain.catalog.PinnedPlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.BillingPeriod;

/** Builds subscriptions: by default of somebody new to a new monthly plan. */
public final class ASubscription {

  private SubscriberId subscriber = AnId.ofSubscriber();
  private PinnedPlan plan = ASelection.pinned(APlan.onSale().build());
  private int quantity = 1;
  private Instant createdAt = ATime.NOW;

  private ASubscription() {}

  public static ASubscription toSomething() {
    return new ASubscription();
  }

  public static ASubscription to(Plan plan) {
    ASubscription subscription = new ASubscription();
    subscription.plan = ASelection.pinned(plan);
    return subscription;
  }

  public ASubscription every(BillingPeriod period) {
    this.plan = new PinnedPlan(plan.code(), plan.version(), period);
    return this;
  }

  public ASubscription of(SubscriberId subscriber) {
    this.subscriber = subscriber;
    return this;
  }

  public ASubscription times(int quantity) {
    this.quantity = quantity;
    return this;
  }

  public ASubscription at(Instant createdAt) {
    this.createdAt = createdAt;
    return this;
  }

  public Agreement agreement() {
    return new Agreement(
        AnId.ofSubscription(), subscriber, new Selection(plan, quantity), createdAt);
  }

  public Subscription.Incomplete incomplete() {
    return new Subscription.Incomplete(
        agreement(), 0, createdAt.plus(Deadlines.DEFAULT.incomplete()));
  }

  public Subscription.Trialing trialing(int days) {
    return Subscription.Trialing.start(agreement(), days);
  }

  /** Paid for at the moment when it was made. */
  public Subscription.Active active() {
    return Paying.at(createdAt).of(incomplete());
  }
}
