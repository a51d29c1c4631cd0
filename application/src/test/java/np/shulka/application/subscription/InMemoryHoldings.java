package np.shulka.application.subscription;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.work.LostRace;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.subscription.Subscription;

/** A plan is had once, also by who is going to have it: the rule of the database. */
final class InMemoryHoldings {
  private InMemoryHoldings() {}

  static void requireOnce(SubscriptionId id, Subscriptions subscriptions, Invoices invoices) {
    Subscription mine = subscriptions.find(id).orElseThrow();
    if (mine instanceof Subscription.Ended) return;
    Set<PlanCode> plans = plans(mine, invoices);
    boolean taken =
        subscriptions.live(mine.agreement().subscriber()).stream()
            .filter(other -> !other.id().equals(id))
            .anyMatch(other -> !Collections.disjoint(plans, plans(other, invoices)));
    if (taken) throw new LostRace("a plan of " + id);
  }

  private static Set<PlanCode> plans(Subscription subscription, Invoices invoices) {
    Set<PlanCode> plans = new HashSet<>();
    plans.add(subscription.agreement().plan().code());
    plans.add(subscription.agreement().renewed().plan().code());
    invoices
        .open(subscription.id())
        .map(open -> open.request().purpose())
        .filter(Purpose.Change.class::isInstance)
        .ifPresent(change -> plans.add(change.selection().plan().code()));
    return plans;
  }
}
