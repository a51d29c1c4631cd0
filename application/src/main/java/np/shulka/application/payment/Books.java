package np.shulka.application.payment;

import np.shulka.application.dunning.Notices;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.ledger.Ledger;
import np.shulka.application.subscription.Subscriptions;
import np.shulka.application.work.Outbox;
import np.shulka.application.work.Transactions;

/** What a decision about money is written to, together or not at all. */
public record Books(
    Transactions transactions,
    Subscriptions subscriptions,
    Invoices invoices,
    Payments payments,
    Outbox outbox,
    Ledger ledger,
    Notices notices) {}
