package np.shulka.application.partner;

import np.shulka.application.work.Page;
import np.shulka.domain.partner.Partner;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows admins which teams build on us, newest first. */
@PrimaryPort
public final class ListPartners {
  private final Partners partners;

  public ListPartners(Partners partners) {
    this.partners = partners;
  }

  public Page<Partner> list(Page.Request page) {
    return partners.list(page);
  }
}
