package np.shulka.application.invoice;

import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.invoice.Invoice;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows admins an invoice, whosever it is. */
@PrimaryPort
public final class ReadAnyInvoice {
  private final Invoices invoices;

  public ReadAnyInvoice(Invoices invoices) {
    this.invoices = invoices;
  }

  /**
   * As it is now.
   *
   * @throws UnknownInvoice if there is none
   */
  public Invoice read(InvoiceId id) {
    return invoices.find(id).orElseThrow(UnknownInvoice::new);
  }
}
