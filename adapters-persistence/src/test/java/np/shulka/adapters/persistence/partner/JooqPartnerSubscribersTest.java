package np.shulka.adapters.persistence.partner;

import np.shulka.application.partner.PartnerStore;
import np.shulka.application.partner.PartnerSubscribersContract;

final class JooqPartnerSubscribersTest implements PartnerSubscribersContract {
  @Override
  public PartnerStore all() {
    return JooqPartnerStore.shared();
  }
}
