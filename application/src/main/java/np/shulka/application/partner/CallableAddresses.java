package np.shulka.application.partner;

import java.net.URI;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The addresses that events are ever sent to. */
@SecondaryPort
@FunctionalInterface
public interface CallableAddresses {
  /** Whether one is among them, by what it says itself; where a name leads is seen in its time. */
  boolean has(URI url);
}
