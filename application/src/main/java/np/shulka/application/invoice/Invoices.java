package np.shulka.application.invoice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.PayToken;
import np.shulka.domain.invoice.Settlement;
import np.shulka.domain.money.FiscalYear;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** All invoices, from payment request to tax invoice. */
@SecondaryPort
public interface Invoices {
  Optional<Invoice> find(InvoiceId id);

  Optional<Invoice> find(PayToken token);

  /** Whether the request that this token is for still waits for money. */
  boolean isOpen(PayToken token);

  /** The request of that subscription that still waits for money; there is at most one. */
  Optional<Invoice.Open> open(SubscriptionId subscription);

  /**
   * The paid invoices of that subscription whose time as it was bought is not over at an instant,
   * with what was given back of each; oldest first. What was bought once has no time, and nothing
   * of it is given back.
   */
  List<Purchased> purchases(SubscriptionId subscription, Instant now);

  Page<Invoice> list(SubscriberId subscriber, Page.Request page);

  /** Everybody's invoices that stand so, newest first; all of them where nothing is said. */
  Page<Invoice> search(Optional<InvoiceStanding> standing, Page.Request page);

  /** Everybody's invoices, newest first. */
  default Page<Invoice> all(Page.Request page) {
    return search(Optional.empty(), page);
  }

  /**
   * Adds a request.
   *
   * @throws LostRace if the subscription has an open one already
   */
  void add(Invoice.Open invoice);

  /**
   * Records that a proof settles the request, at most one ever does, and makes the request a tax
   * invoice with the next number of the fiscal year (S23). The store takes the number after every
   * other write of the transaction, because others wait for it until the commit; a rollback gives
   * it back. Each credit that it sets off gets a credit note in the same moment (S4). To be called
   * before the time that it buys is granted.
   *
   * @throws LostRace if it is settled or void already
   */
  void settle(Settlement settlement, FiscalYear year, Instant paidAt);

  /**
   * Gives up an open request.
   *
   * @throws LostRace if it is not open any more
   */
  void replace(Invoice.Open before, Invoice.Voided after);
}
