package np.shulka.application.why;

import np.shulka.application.catalog.Catalog;
import np.shulka.application.invoice.ReadInvoice;
import np.shulka.application.payment.Books;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.subscriber.Subject;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Tells a subscriber why one of their invoices is what it is. */
@PrimaryPort
public final class ExplainInvoice {
  private final ReadInvoice invoices;
  private final Explaining explaining;

  public ExplainInvoice(ReadInvoice invoices, Catalog catalog, Books books) {
    this.invoices = invoices;
    this.explaining = new Explaining(catalog, books);
  }

  /**
   * Explains it.
   *
   * @throws np.shulka.application.invoice.UnknownInvoice if there is none, or it is not the
   *     reader's
   */
  public InvoiceWhy explain(Subject reader, InvoiceId id) {
    return explaining.why(invoices.read(reader, id));
  }
}
