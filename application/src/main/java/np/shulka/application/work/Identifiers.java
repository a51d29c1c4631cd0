package np.shulka.application.work;

import java.util.UUID;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Where ids and secrets come from, so that a simulation can decide them. */
@SecondaryPort
public interface Identifiers {

  /** A new UUID of version 7: ordered by time, unique everywhere. */
  UUID next();

  /** A new secret of at least 128 random bits, as URL-safe text of 22 or more characters. */
  String secret();

  /** A new short name that people can read to each other, of 8 letters and digits. */
  String reference();
}
