package np.shulka.application.reconciliation;

import np.shulka.domain.identity.ReconciliationId;
import np.shulka.domain.reconciliation.Reconciliation;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows how far a comparison got. */
@PrimaryPort
public final class ReadReconciliation {
  private final Reconciliations runs;

  public ReadReconciliation(Reconciliations runs) {
    this.runs = runs;
  }

  /**
   * As it is now.
   *
   * @throws UnknownReconciliation if there is none
   */
  public Reconciliation read(ReconciliationId id) {
    return runs.find(id).orElseThrow(UnknownReconciliation::new);
  }
}
