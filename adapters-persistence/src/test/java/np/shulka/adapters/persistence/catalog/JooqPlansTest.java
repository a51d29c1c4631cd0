package np.shulka.adapters.persistence.catalog;

import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.catalog.PlansContract;
import np.shulka.application.work.Store;

final class JooqPlansTest implements PlansContract {
  @Override
  public Store store() {
    return JooqStore.shared();
  }
}
