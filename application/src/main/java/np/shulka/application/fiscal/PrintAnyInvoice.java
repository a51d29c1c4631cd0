package np.shulka.application.fiscal;

import np.shulka.application.invoice.Invoices;
import np.shulka.application.invoice.UnknownInvoice;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.subscriber.Subject;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Prints admins anybody's invoice. */
@PrimaryPort
public final class PrintAnyInvoice {
  private final Invoices invoices;
  private final PrintDocument printing;

  public PrintAnyInvoice(Invoices invoices, PrintDocument printing) {
    this.invoices = invoices;
    this.printing = printing;
  }

  /**
   * Prints it, once more if it was printed before.
   *
   * @throws UnknownInvoice if there is none
   */
  public Printout print(Subject admin, InvoiceId id, Wish wish) {
    Document document = Document.of(invoices.find(id).orElseThrow(UnknownInvoice::new));
    return printing.print(document, admin, wish);
  }
}
