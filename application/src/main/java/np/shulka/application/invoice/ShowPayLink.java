package np.shulka.application.invoice;

import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.PayToken;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows what is due to whoever has the permanent pay link. */
@PrimaryPort
public final class ShowPayLink {
  private final Invoices invoices;

  public ShowPayLink(Invoices invoices) {
    this.invoices = invoices;
  }

  /**
   * Shows the invoice of that link.
   *
   * @throws UnknownInvoice if no invoice has that link
   */
  public Invoice show(PayToken token) {
    return invoices.find(token).orElseThrow(UnknownInvoice::new);
  }
}
