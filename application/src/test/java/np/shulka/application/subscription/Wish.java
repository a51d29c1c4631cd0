package np.shulka.application.subscription;

import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.subscription.Agreement;
import np.shulka.domain.subscription.Subscription;

/** Whose subscription to which plan; there is one that lives. */
record Wish(SubscriberId subscriber, PlanCode plan) {
  static Wish of(Subscription subscription) {
    Agreement agreement = subscription.agreement();
    return new Wish(agreement.subscriber(), agreement.plan().code());
  }
}
