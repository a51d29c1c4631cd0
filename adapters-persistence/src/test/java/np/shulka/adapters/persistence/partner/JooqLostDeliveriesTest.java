package np.shulka.adapters.persistence.partner;

import np.shulka.application.partner.LostDeliveriesContract;
import np.shulka.application.partner.PartnerStore;

final class JooqLostDeliveriesTest implements LostDeliveriesContract {
  @Override
  public PartnerStore all() {
    return JooqPartnerStore.shared();
  }
}
