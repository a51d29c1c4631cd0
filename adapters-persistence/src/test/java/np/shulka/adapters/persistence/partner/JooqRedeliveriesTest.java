package np.shulka.adapters.persistence.partner;

import np.shulka.application.partner.PartnerStore;
import np.shulka.application.partner.RedeliveriesContract;

final class JooqRedeliveriesTest implements RedeliveriesContract {
  @Override
  public PartnerStore all() {
    return JooqPartnerStore.shared();
  }
}
