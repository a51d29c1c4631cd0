package np.shulka.application.partner;

import java.util.Optional;
import np.shulka.domain.partner.ClientId;
import np.shulka.domain.partner.Partner;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Tells whose programs call, if they are to be let in. */
@PrimaryPort
public final class IdentifyPartner {
  private final Partners partners;

  public IdentifyPartner(Partners partners) {
    this.partners = partners;
  }

  public Optional<Partner> identify(ClientId client) {
    return partners.find(client).map(Partners.Client::partner).filter(Partner::isActive);
  }
}
