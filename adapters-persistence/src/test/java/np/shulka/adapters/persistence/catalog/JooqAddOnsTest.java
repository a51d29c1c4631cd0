package np.shulka.adapters.persistence.catalog;

import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.catalog.AddOnsContract;
import np.shulka.application.work.Store;

final class JooqAddOnsTest implements AddOnsContract {
  @Override
  public Store store() {
    return JooqStore.shared();
  }
}
