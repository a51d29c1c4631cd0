package np.shulka.application.reconciliation;

import java.util.List;
import np.shulka.domain.identity.ReconciliationId;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows what a comparison found so far, in the order in which it was found. */
@PrimaryPort
public final class ListDifferences {
  private final Reconciliations runs;

  public ListDifferences(Reconciliations runs) {
    this.runs = runs;
  }

  /**
   * Those after that place.
   *
   * @throws UnknownReconciliation if there is no such comparison
   */
  public List<Reconciliations.Listed> list(ReconciliationId id, long after, int limit) {
    if (runs.find(id).isEmpty()) throw new UnknownReconciliation();
    return runs.differences(id, after, limit);
  }
}
