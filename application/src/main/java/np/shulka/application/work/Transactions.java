package np.shulka.application.work;

import java.util.function.Supplier;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * Makes the writes of one decision happen together or not at all. Never open while a gateway is
 * asked. Writes may be held back until the work ends, so a lost race ({@link LostRace}) can surface
 * as late as from {@link #run} itself; a deadlock or a serialization failure is retried inside.
 */
@SecondaryPort
public interface Transactions {

  /**
   * Runs the work and makes its writes durable.
   *
   * @return what the work returned, once everything it wrote is durable
   * @throws LostRace when somebody else changed the same thing first; nothing was written
   * @throws StoreTooSlow when it would have taken too long; nothing was written
   * @throws StoreUnavailable when the database cannot be reached; a commit's outcome may be unknown
   */
  <T> T run(Supplier<T> work);
}
