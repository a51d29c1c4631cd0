package np.shulka.application.fiscal;

import java.time.Instant;
import java.util.UUID;
import np.shulka.application.work.LostRace;
import np.shulka.domain.subscriber.Subject;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Every print of a fiscal document that was ever made; nothing of it changes (N4). */
@SecondaryPort
public interface Prints {

  /**
   * Counts one more print, at once and for good: whoever gets 1 has the original, and nobody else
   * ever does.
   *
   * @throws LostRace if another one was counted at the same time
   */
  int next(Print print);

  /** That somebody prints a document now. */
  record Print(UUID document, Subject by, Instant at) {}
}
