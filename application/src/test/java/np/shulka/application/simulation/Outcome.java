package np.shulka.application.simulation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import np.shulka.application.simulation.history.History;
import np.shulka.application.simulation.oracle.Violation;

/**
 * How a run ended.
 *
 * @param settled how many invoices were paid in it
 * @param reached which states anything was ever in
 */
record Outcome(
    Script script,
    Optional<Violation> violation,
    History history,
    long settled,
    Set<String> reached) {

  /** The same without its history, which is large. */
  Outcome withoutHistory() {
    return new Outcome(script, violation, History.counted(), settled, reached);
  }

  /** What happened, for a person to read. */
  List<String> story() {
    return history.about(violation.<List<?>>map(Violation::subjects).orElseGet(List::of));
  }
}
