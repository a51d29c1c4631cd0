package np.shulka.application.invoice;

import java.util.List;
import java.util.Optional;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.application.work.Page;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.subscriber.Subject;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows a subscriber their invoices, newest first. */
@PrimaryPort
public final class ListInvoices {
  private final Invoices invoices;
  private final Subscribers subscribers;

  public ListInvoices(Invoices invoices, Subscribers subscribers) {
    this.invoices = invoices;
    this.subscribers = subscribers;
  }

  public Page<Invoice> list(Subject reader, Page.Request page) {
    return subscribers
        .idOf(reader)
        .map(id -> invoices.list(id, page))
        .orElseGet(() -> new Page<>(List.of(), Optional.empty()));
  }
}
