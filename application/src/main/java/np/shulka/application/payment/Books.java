package np.shulka.application.payment;

import java.util.Optional;
import np.shulka.application.dunning.Notices;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.ledger.Ledger;
import np.shulka.application.subscription.Subscriptions;
import np.shulka.application.work.Outbox;
import np.shulka.application.work.Transactions;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Standing;

/** What a decision about money is written to, together or not at all. */
public record Books(
    Transactions transactions,
    Subscriptions subscriptions,
    Invoices invoices,
    Payments payments,
    Outbox outbox,
    Ledger ledger,
    Notices notices) {

  /** How a subscriber stands for a request in whose place another one is taken back. */
  public Standing standing(SubscriberId subscriber, Optional<Invoice.Open> takenBack) {
    Standing now = ledger.standing(subscriber);
    return takenBack.map(open -> now.without(open.request().charges().setOff())).orElse(now);
  }
}
