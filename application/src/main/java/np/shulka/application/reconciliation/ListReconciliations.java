package np.shulka.application.reconciliation;

import np.shulka.application.work.Page;
import np.shulka.domain.reconciliation.Reconciliation;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows every comparison, newest first. */
@PrimaryPort
public final class ListReconciliations {
  private final Reconciliations runs;

  public ListReconciliations(Reconciliations runs) {
    this.runs = runs;
  }

  public Page<Reconciliation> list(Page.Request page) {
    return runs.all(page);
  }
}
