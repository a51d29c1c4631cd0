package np.shulka.application.refund;

import np.shulka.application.fiscal.UnknownCreditNote;
import np.shulka.domain.identity.CreditNoteId;
import np.shulka.domain.invoice.CreditNote;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows admins a credit note. */
@PrimaryPort
public final class ReadCreditNote {
  private final CreditNotes all;

  public ReadCreditNote(CreditNotes all) {
    this.all = all;
  }

  /**
   * As it was issued.
   *
   * @throws UnknownCreditNote if there is none
   */
  public CreditNote read(CreditNoteId id) {
    return all.find(id).orElseThrow(UnknownCreditNote::new);
  }
}
