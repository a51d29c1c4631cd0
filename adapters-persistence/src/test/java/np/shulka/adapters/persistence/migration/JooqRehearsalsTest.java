package np.shulka.adapters.persistence.migration;

import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.migration.RehearsalsContract;
import np.shulka.application.work.Store;

final class JooqRehearsalsTest implements RehearsalsContract {
  @Override
  public Store store() {
    return JooqStore.shared();
  }
}
