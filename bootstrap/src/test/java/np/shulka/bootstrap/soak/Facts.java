package np.shulka.bootstrap.soak;

import java.util.List;
import java.util.Set;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscription.Subscription;

/**
 * What one moment of the database shows that the one before did not, and which rules it breaks.
 *
 * @param resumed all that was ever paused and went on, perhaps while nobody looked
 */
record Facts(
    List<Payment> payments,
    List<Invoice> invoices,
    List<Subscription> subscriptions,
    Set<SubscriptionId> resumed,
    List<String> broken) {}
