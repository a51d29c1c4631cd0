package np.shulka.adapters.persistence.catalog;

import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.catalog.CouponsContract;
import np.shulka.application.work.Store;

final class JooqCouponsTest implements CouponsContract {
  @Override
  public Store store() {
    return JooqStore.shared();
  }
}
