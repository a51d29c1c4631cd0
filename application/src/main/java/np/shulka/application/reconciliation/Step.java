package np.shulka.application.reconciliation;

import java.time.Duration;
import java.util.List;
import np.shulka.domain.reconciliation.Difference;
import np.shulka.domain.reconciliation.Progress;

/** A part of a comparison that was done, to be written down together. */
sealed interface Step {

  /**
   * So much was compared.
   *
   * @param pause how long to wait before the next part
   */
  record On(Progress progress, List<Difference> found, Duration pause) implements Step {
    On(Progress progress, List<Difference> found) {
      this(progress, found, Duration.ZERO);
    }
  }

  /** There is nothing left to compare. */
  record Over(Progress progress, List<Difference> found) implements Step {}
}
