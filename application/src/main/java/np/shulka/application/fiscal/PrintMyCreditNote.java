package np.shulka.application.fiscal;

import java.util.Optional;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.domain.identity.CreditNoteId;
import np.shulka.domain.subscriber.Subject;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Prints a subscriber one of their credit notes. */
@PrimaryPort
public final class PrintMyCreditNote {
  private final PrintDocument printing;
  private final Subscribers subscribers;

  public PrintMyCreditNote(PrintDocument printing, Subscribers subscribers) {
    this.printing = printing;
    this.subscribers = subscribers;
  }

  /**
   * Prints it, once more if it was printed before.
   *
   * @throws UnknownCreditNote if there is none, or it is not the reader's
   */
  public Printout print(Subject reader, CreditNoteId id, Wish wish) {
    Document.Note note =
        printing
            .documents()
            .note(id)
            .filter(it -> subscribers.idOf(reader).equals(Optional.of(it.subscriber())))
            .orElseThrow(UnknownCreditNote::new);
    return printing.print(note, reader, wish);
  }
}
