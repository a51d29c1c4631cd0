package np.shulka.application.refund;

import np.shulka.application.work.Page;
import np.shulka.domain.invoice.CreditNote;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows admins all credit notes, newest first. */
@PrimaryPort
public final class ListCreditNotes {
  private final CreditNotes all;

  public ListCreditNotes(CreditNotes all) {
    this.all = all;
  }

  /** A part of them. */
  public Page<CreditNote> list(Page.Request page) {
    return all.all(page);
  }
}
