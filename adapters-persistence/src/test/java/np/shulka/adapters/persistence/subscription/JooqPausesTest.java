package np.shulka.adapters.persistence.subscription;

import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.subscription.PausesContract;
import np.shulka.application.work.Store;

final class JooqPausesTest implements PausesContract {
  @Override
  public Store store() {
    return JooqStore.shared();
  }
}
