package np.shulka.application.partner;

import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** How the secrets that sign webhooks lie in the store: encrypted, by keys of the operator's. */
@SecondaryPort
public interface SealedSecrets {

  /**
   * Encrypts with the newest key what lies there otherwise: as it was before there were keys, or by
   * an older one. Any number of nodes may do so at once, while others go on. An operator may have
   * it wait until no node runs that knows no keys.
   *
   * @return of how many endpoints
   * @throws UnknownSecretKey if something lies there that none of the keys opens
   */
  int renew();
}
