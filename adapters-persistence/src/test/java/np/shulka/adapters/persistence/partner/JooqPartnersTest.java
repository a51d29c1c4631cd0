package np.shulka.adapters.persistence.partner;

import np.shulka.application.partner.PartnerStore;
import np.shulka.application.partner.PartnersContract;

final class JooqPartnersTest implements PartnersContract {
  @Override
  public PartnerStore all() {
    return JooqPartnerStore.shared();
  }
}
