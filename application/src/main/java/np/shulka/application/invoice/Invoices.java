package np.shulka.application.invoice;

import java.util.Optional;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.PayToken;
import np.shulka.domain.invoice.Settlement;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** All invoices, from payment request to tax invoice. */
@SecondaryPort
public interface Invoices {
  Optional<Invoice> find(InvoiceId id);

  Optional<Invoice> find(PayToken token);

  /** The request of that subscription that still waits for money; there is at most one. */
  Optional<Invoice.Open> open(SubscriptionId subscription);

  Page<Invoice> list(SubscriberId subscriber, Page.Request page);

  /**
   * Adds a request.
   *
   * @throws LostRace if the subscription has an open one already
   */
  void add(Invoice.Open invoice);

  /**
   * Records that a proof settles the request; at most one ever does. To be called before the time
   * that it buys is granted, and before {@link #replace} with the tax invoice.
   *
   * @throws LostRace if it is settled or void already
   */
  void settle(Settlement settlement);

  /**
   * Writes the next state over an open request.
   *
   * @throws LostRace if it is not open any more
   */
  void replace(Invoice.Open before, Invoice after);
}
