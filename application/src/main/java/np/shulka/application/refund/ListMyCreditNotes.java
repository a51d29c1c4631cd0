package np.shulka.application.refund;

import java.util.List;
import java.util.Optional;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.application.work.Page;
import np.shulka.domain.invoice.CreditNote;
import np.shulka.domain.subscriber.Subject;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows subscribers their credit notes, newest first. */
@PrimaryPort
public final class ListMyCreditNotes {
  private final CreditNotes notes;
  private final Subscribers subscribers;

  public ListMyCreditNotes(CreditNotes notes, Subscribers subscribers) {
    this.notes = notes;
    this.subscribers = subscribers;
  }

  /** A part of them. */
  public Page<CreditNote> list(Subject reader, Page.Request page) {
    return subscribers
        .idOf(reader)
        .map(id -> notes.of(id, page))
        .orElseGet(() -> new Page<>(List.of(), Optional.empty()));
  }
}
