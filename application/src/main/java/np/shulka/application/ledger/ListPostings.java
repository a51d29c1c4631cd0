package np.shulka.application.ledger;

import np.shulka.application.work.Page;
import np.shulka.domain.ledger.Posting;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows what was posted, newest first. */
@PrimaryPort
public final class ListPostings {
  private final Ledger ledger;

  public ListPostings(Ledger ledger) {
    this.ledger = ledger;
  }

  public Page<Posting> list(Ledger.Filter filter, Page.Request page) {
    return ledger.list(filter, page);
  }
}
