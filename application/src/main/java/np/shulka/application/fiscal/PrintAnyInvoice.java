package np.shulka.application.fiscal;

import np.shulka.application.invoice.UnknownInvoice;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.subscriber.Subject;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Prints admins anybody's invoice. */
@PrimaryPort
public final class PrintAnyInvoice {
  private final PrintDocument printing;

  public PrintAnyInvoice(PrintDocument printing) {
    this.printing = printing;
  }

  /**
   * Prints it, once more if it was printed before.
   *
   * @throws UnknownInvoice if there is none
   */
  public Printout print(Subject admin, InvoiceId id, Wish wish) {
    var invoice = printing.documents().invoice(id).orElseThrow(UnknownInvoice::new);
    return printing.print(Document.of(invoice), admin, wish);
  }
}
