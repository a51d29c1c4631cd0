package np.shulka.application.partner;

import np.shulka.domain.partner.ClientId;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Client ids that no partner gets, because programs of our own have them. */
@SecondaryPort
@FunctionalInterface
public interface ReservedClients {
  boolean has(ClientId client);
}
