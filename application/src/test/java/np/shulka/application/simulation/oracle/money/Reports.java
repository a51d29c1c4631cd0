package np.shulka.application.simulation.oracle.money;

import java.util.List;
import java.util.Optional;
import np.shulka.application.reconciliation.Reconciliations;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.application.work.Page;
import np.shulka.domain.reconciliation.Against;
import np.shulka.domain.reconciliation.Reconciliation;
import np.shulka.domain.reconciliation.Span;
import np.shulka.domain.reconciliation.Told;

/** What came of the comparisons that somebody began; each has a span of its own. */
final class Reports {
  private static final int MOST = 200;

  private final Reconciliations runs;

  Reports(Reconciliations runs) {
    this.runs = runs;
  }

  /** That with a file; nothing where it was never begun. */
  Optional<Reconciliation.Done> file(Span span) {
    return find(span, true);
  }

  /** That with the gateway; nothing where it was never begun. */
  Optional<Reconciliation.Done> gateway(Span span) {
    return find(span, false);
  }

  private Optional<Reconciliation.Done> find(Span span, boolean file) {
    return runs.all(new Page.Request(MOST, Optional.empty())).items().stream()
        .filter(run -> run.terms().span().equals(span))
        .filter(run -> run.terms().against() instanceof Against.Settlement == file)
        .map(Reports::done)
        .findFirst();
  }

  private static Reconciliation.Done done(Reconciliation run) {
    if (run instanceof Reconciliation.Done done) return done;
    throw new Violation("C23 comparisons end", "it never ends: " + run, run.id());
  }

  List<Told> told(Reconciliation.Done run) {
    return runs.differences(run.id(), 0, Integer.MAX_VALUE).stream()
        .map(Reconciliations.Listed::told)
        .toList();
  }
}
