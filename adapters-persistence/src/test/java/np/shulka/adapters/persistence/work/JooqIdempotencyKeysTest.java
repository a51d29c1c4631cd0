package np.shulka.adapters.persistence.work;

import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.work.IdempotencyKeysContract;
import np.shulka.application.work.Store;

final class JooqIdempotencyKeysTest implements IdempotencyKeysContract {
  @Override
  public Store store() {
    return JooqStore.shared();
  }
}
