package np.shulka.adapters.persistence.partner;

import np.shulka.application.partner.PartnerStore;
import np.shulka.application.partner.StuckDeliveriesContract;

final class JooqStuckDeliveriesTest implements StuckDeliveriesContract {
  @Override
  public PartnerStore all() {
    return JooqPartnerStore.shared();
  }
}
