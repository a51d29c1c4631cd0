package np.shulka.application.invoice;

import java.util.Optional;
import np.shulka.application.work.Page;
import np.shulka.domain.invoice.Invoice;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows admins everybody's invoices, newest first. */
@PrimaryPort
public final class ListAllInvoices {
  private final Invoices invoices;

  public ListAllInvoices(Invoices invoices) {
    this.invoices = invoices;
  }

  public Page<Invoice> list(Optional<InvoiceStanding> standing, Page.Request page) {
    return invoices.search(standing, page);
  }
}
