package np.shulka.adapters.persistence.subscriber;

import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.subscriber.SubscribersContract;
import np.shulka.application.work.Store;

final class JooqSubscribersTest implements SubscribersContract {
  @Override
  public Store store() {
    return JooqStore.shared();
  }
}
