package np.shulka.application.why;

import java.util.List;
import np.shulka.domain.identity.RecomputationId;
import np.shulka.domain.why.Finding;
import np.shulka.domain.why.Recomputation;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows admins how far a run is and what it found. */
@PrimaryPort
public final class ShowRecomputation {
  /** Whoever has more than so many has one cause to look for. */
  private static final int MOST = 1_000;

  private final Recomputations recomputations;

  public ShowRecomputation(Recomputations recomputations) {
    this.recomputations = recomputations;
  }

  /**
   * Reads it.
   *
   * @throws UnknownRecomputation if there is none
   */
  public Report show(RecomputationId id) {
    Recomputation run = recomputations.find(id).orElseThrow(UnknownRecomputation::new);
    return new Report(run, recomputations.findings(id, MOST));
  }

  /** A run with the first of what it found. */
  public record Report(Recomputation run, List<Finding> findings) {
    public Report {
      findings = List.copyOf(findings);
    }
  }
}
