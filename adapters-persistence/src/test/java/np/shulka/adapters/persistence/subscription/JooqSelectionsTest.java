package np.shulka.adapters.persistence.subscription;

import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.subscription.SelectionsContract;
import np.shulka.application.work.Store;

final class JooqSelectionsTest implements SelectionsContract {
  @Override
  public Store store() {
    return JooqStore.shared();
  }
}
