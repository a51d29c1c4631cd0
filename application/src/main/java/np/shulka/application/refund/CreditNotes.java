package np.shulka.application.refund;

import java.util.Optional;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.CreditNoteId;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.invoice.CreditNote;
import np.shulka.domain.money.FiscalYear;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** All credit notes, counted without gaps in each fiscal year (S23). */
@SecondaryPort
public interface CreditNotes {

  /**
   * Issues a note with the next number of the year, in the transaction of the refund that it tells
   * of. The store takes the number after every other write, because others wait for it.
   */
  void issue(CreditNote.Draft draft, FiscalYear year);

  Optional<CreditNote> find(CreditNoteId id);

  Optional<CreditNote> of(RefundId refund);

  /** A subscriber's notes, newest first. */
  Page<CreditNote> of(SubscriberId subscriber, Page.Request page);

  /** Everybody's notes, newest first. */
  Page<CreditNote> all(Page.Request page);
}
