package np.shulka.application.fiscal;

import np.shulka.domain.identity.CreditNoteId;
import np.shulka.domain.subscriber.Subject;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Prints admins a credit note. */
@PrimaryPort
public final class PrintCreditNote {
  private final PrintDocument printing;

  public PrintCreditNote(PrintDocument printing) {
    this.printing = printing;
  }

  /**
   * Prints it, once more if it was printed before.
   *
   * @throws UnknownCreditNote if there is none
   */
  public Printout print(Subject admin, CreditNoteId id, Wish wish) {
    Document.Note note = printing.documents().note(id).orElseThrow(UnknownCreditNote::new);
    return printing.print(note, admin, wish);
  }
}
