package np.shulka.adapters.persistence.partner;

import np.shulka.application.partner.PartnerSubscribersContract;
import np.shulka.application.partner.PartnerStore;

final class JooqPartnerSubscribersTest implements PartnerSubscribersContract {
  @Override
  public PartnerStore all() {
    return JooqPartnerStore.shared();
  }
}
