package np.shulka.application.subscription;

import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.subscription.Subscription;

/** An invoice and the subscription that it is for. */
public record Billed(Invoice invoice, Subscription subscription) {}
