package np.shulka.application.simulation.oracle.money;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import np.shulka.application.simulation.oracle.Afterwards;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.application.why.InMemoryRecomputations;
import np.shulka.application.why.RecomputeInvoices;
import np.shulka.application.work.CountingIdentifiers;
import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.RecordedAlerts;
import np.shulka.application.work.Setting;
import np.shulka.domain.money.ATime;
import np.shulka.domain.why.Finding;
import np.shulka.domain.why.Recomputation;

/**
 * S3 to S8, S16: in the end every line comes to the same paisa once more, and the ledger agrees.
 */
public final class RecomputesToThePaisa implements Oracle {
  private static final String NAME = "S8 recomputes to the paisa";
  private static final int ALL = Integer.MAX_VALUE;

  private final InMemoryStore store;
  private final RecomputeInvoices recomputing;

  public RecomputesToThePaisa(InMemoryStore store, InstantSource clock) {
    this.store = store;
    var setting =
        new Setting(CountingIdentifiers.fresh(), clock, ATime.NEPAL, new RecordedAlerts());
    this.recomputing =
        new RecomputeInvoices(
            store.recomputations(), store.catalog(), store.transactions(), setting, Duration.ZERO);
  }

  @Override
  public void afterwards(Afterwards world) {
    InMemoryRecomputations runs = store.recomputations();
    // what a node left behind is ended first, then everything is looked at
    boolean left = runs.latest().filter(Recomputation.Running.class::isInstance).isPresent();
    if (left) recomputing.recompute(ALL);
    int looked = recomputing.recompute(ALL);
    Recomputation last = runs.latest().orElseThrow();
    Optional<Finding> found = runs.everythingFound().stream().findFirst();
    if (found.isPresent()) {
      throw new Violation(NAME, found.get().toString(), found.get().invoice());
    }
    if (last.progress().unexplained() > 0) throw new Violation(NAME, "a line is unexplained");
    int invoices = runs.invoices(Optional.empty(), ALL).size();
    if (last.progress().checked() != invoices) {
      throw new Violation(NAME, String.format(Locale.ROOT, "looked at %d of %d", looked, invoices));
    }
  }
}
