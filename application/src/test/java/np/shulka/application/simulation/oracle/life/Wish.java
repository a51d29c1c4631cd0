package np.shulka.application.simulation.oracle.life;

import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.subscription.Agreement;
import np.shulka.domain.subscription.Subscription;

/** Who has what. */
record Wish(SubscriberId subscriber, PlanCode plan) {
  static Wish of(Subscription subscription) {
    Agreement agreement = subscription.agreement();
    return new Wish(agreement.subscriber(), agreement.plan().code());
  }
}
