package np.shulka.bootstrap.soak;

import java.util.List;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscription.Subscription;

/** What one moment of the database shows that the one before did not, and which rules it breaks. */
record Facts(
    List<Payment> payments,
    List<Invoice> invoices,
    List<Subscription> subscriptions,
    List<String> broken) {}
