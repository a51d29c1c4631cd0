package np.shulka.application.change;

import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.subscriber.Subject;

/** Who wants so many of what is charged once, beside which subscription. */
public record PurchaseWish(
    Subject by, SubscriptionId subscription, AddOnCode addOn, int quantity) {}
