package np.shulka.adapters.persistence.partner;

import np.shulka.application.partner.DeliveriesContract;
import np.shulka.application.partner.PartnerStore;

final class JooqDeliveriesTest implements DeliveriesContract {
  @Override
  public PartnerStore all() {
    return JooqPartnerStore.shared();
  }
}
