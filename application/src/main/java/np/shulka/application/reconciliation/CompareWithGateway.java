package np.shulka.application.reconciliation;

import np.shulka.application.audit.By;
import np.shulka.application.work.Setting;
import np.shulka.domain.reconciliation.Against;
import np.shulka.domain.reconciliation.Reconciliation;
import np.shulka.domain.reconciliation.Span;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Begins to compare every attempt of a time with the gateway; nodes go on with it by themselves.
 */
@PrimaryPort
public final class CompareWithGateway {
  private final ReconciliationBooks all;
  private final Beginning beginning;

  public CompareWithGateway(ReconciliationBooks all, Setting setting) {
    this.all = all;
    this.beginning = new Beginning(all, setting);
  }

  public Reconciliation compare(By by, Span span) {
    return beginning.begin(by, new Against.Gateway(), span, all.ours().attempts(span));
  }
}
