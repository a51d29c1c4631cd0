package np.shulka.adapters.persistence.work;

import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.work.OutboxContract;
import np.shulka.application.work.Store;

final class JooqOutboxTest implements OutboxContract {
  @Override
  public Store store() {
    return JooqStore.shared();
  }
}
