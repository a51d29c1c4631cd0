package np.shulka.adapters.persistence.work;

import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.work.Store;
import np.shulka.application.work.TransactionsContract;

final class JooqTransactionsTest implements TransactionsContract {
  @Override
  public Store store() {
    return JooqStore.shared();
  }
}
