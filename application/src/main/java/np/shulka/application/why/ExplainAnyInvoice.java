package np.shulka.application.why;

import np.shulka.application.catalog.Catalog;
import np.shulka.application.invoice.UnknownInvoice;
import np.shulka.application.payment.Books;
import np.shulka.domain.identity.InvoiceId;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Tells admins why an invoice is what it is, whosever it is. */
@PrimaryPort
public final class ExplainAnyInvoice {
  private final Books books;
  private final Explaining explaining;

  public ExplainAnyInvoice(Catalog catalog, Books books) {
    this.books = books;
    this.explaining = new Explaining(catalog, books);
  }

  /**
   * Explains it.
   *
   * @throws UnknownInvoice if there is none
   */
  public InvoiceWhy explain(InvoiceId id) {
    return explaining.why(books.invoices().find(id).orElseThrow(UnknownInvoice::new));
  }
}
