package np.shulka.adapters.persistence.partner;

import np.shulka.application.partner.FeedContract;
import np.shulka.application.partner.PartnerStore;

final class JooqFeedTest implements FeedContract {
  @Override
  public PartnerStore all() {
    return JooqPartnerStore.shared();
  }
}
