package np.shulka.application.partner;

import java.util.Optional;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.partner.ClientId;
import np.shulka.domain.partner.Partner;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** All teams that build on us, with the hashes of their clients' secrets. */
@SecondaryPort
public interface Partners {
  Optional<Partner> find(PartnerId id);

  Optional<Client> find(ClientId client);

  /** Everybody, newest first. */
  Page<Partner> list(Page.Request page);

  /**
   * Adds a partner.
   *
   * @throws LostRace if its client id is taken
   */
  void add(Partner partner, String secretHash);

  /**
   * Shuts a partner out.
   *
   * @throws LostRace if it is out already
   */
  void disable(Partner partner);

  /**
   * From now on the other secret is asked for.
   *
   * @throws LostRace if the partner is shut out
   */
  void replaceSecret(PartnerId partner, String secretHash);

  /** A partner and what the secret of its client is compared with. */
  record Client(Partner partner, String secretHash) {
    @Override
    public String toString() {
      return "Client[" + partner + "]";
    }
  }
}
