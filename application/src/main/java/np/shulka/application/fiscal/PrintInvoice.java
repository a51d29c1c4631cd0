package np.shulka.application.fiscal;

import np.shulka.application.invoice.ReadInvoice;
import np.shulka.application.invoice.UnknownInvoice;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.subscriber.Subject;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Prints a subscriber one of their invoices. */
@PrimaryPort
public final class PrintInvoice {
  private final ReadInvoice invoices;
  private final PrintDocument printing;

  public PrintInvoice(ReadInvoice invoices, PrintDocument printing) {
    this.invoices = invoices;
    this.printing = printing;
  }

  /**
   * Prints it, once more if it was printed before.
   *
   * @throws UnknownInvoice if there is none, or it is not the reader's
   */
  public Printout print(Subject reader, InvoiceId id, Wish wish) {
    return printing.print(Document.of(invoices.read(reader, id)), reader, wish);
  }
}
