package np.shulka.application.why;

import np.shulka.application.work.Page;
import np.shulka.domain.why.Recomputation;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows admins the runs that worked invoices out once more, newest first. */
@PrimaryPort
public final class ListRecomputations {
  private final Recomputations recomputations;

  public ListRecomputations(Recomputations recomputations) {
    this.recomputations = recomputations;
  }

  public Page<Recomputation> list(Page.Request page) {
    return recomputations.list(page);
  }
}
