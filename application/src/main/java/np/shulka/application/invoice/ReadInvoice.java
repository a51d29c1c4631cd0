package np.shulka.application.invoice;

import java.util.Optional;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.subscriber.Subject;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows a subscriber one of their invoices. */
@PrimaryPort
public final class ReadInvoice {
  private final Invoices invoices;
  private final Subscribers subscribers;

  public ReadInvoice(Invoices invoices, Subscribers subscribers) {
    this.invoices = invoices;
    this.subscribers = subscribers;
  }

  /**
   * Reads one.
   *
   * @throws UnknownInvoice if there is none, or it is not the reader's
   */
  public Invoice read(Subject reader, InvoiceId id) {
    return invoices
        .find(id)
        .filter(
            found ->
                subscribers.idOf(reader).equals(Optional.of(found.request().debtor().subscriber())))
        .orElseThrow(UnknownInvoice::new);
  }
}
