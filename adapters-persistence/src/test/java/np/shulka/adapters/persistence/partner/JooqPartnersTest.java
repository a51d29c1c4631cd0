package np.shulka.adapters.persistence.partner;

import np.shulka.application.partner.PartnersContract;
import np.shulka.application.partner.PartnerStore;

final class JooqPartnersTest implements PartnersContract {
  @Override
  public PartnerStore all() {
    return JooqPartnerStore.shared();
  }
}
