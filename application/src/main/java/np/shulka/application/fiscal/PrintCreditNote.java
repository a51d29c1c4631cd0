package np.shulka.application.fiscal;

import np.shulka.application.invoice.Invoices;
import np.shulka.application.refund.CreditNotes;
import np.shulka.domain.identity.CreditNoteId;
import np.shulka.domain.invoice.CreditNote;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.subscriber.Subject;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Prints admins a credit note. */
@PrimaryPort
public final class PrintCreditNote {
  private final CreditNotes notes;
  private final Invoices invoices;
  private final PrintDocument printing;

  public PrintCreditNote(CreditNotes notes, Invoices invoices, PrintDocument printing) {
    this.notes = notes;
    this.invoices = invoices;
    this.printing = printing;
  }

  /**
   * Prints it, once more if it was printed before.
   *
   * @throws UnknownCreditNote if there is none
   */
  public Printout print(Subject admin, CreditNoteId id, Wish wish) {
    CreditNote note = notes.find(id).orElseThrow(UnknownCreditNote::new);
    return printing.print(new Document.Note(note, against(note)), admin, wish);
  }

  private Invoice.Paid against(CreditNote note) {
    return invoices
        .find(note.draft().credit().of())
        .filter(Invoice.Paid.class::isInstance)
        .map(Invoice.Paid.class::cast)
        .orElseThrow(() -> new IllegalStateException("a note of no tax invoice"));
  }
}
