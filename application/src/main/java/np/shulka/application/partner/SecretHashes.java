package np.shulka.application.partner;

import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Makes of a secret what may be stored: enough to recognise it, too little to know it. */
@SecondaryPort
public interface SecretHashes {
  String hash(String secret);
}
