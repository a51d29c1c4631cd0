package np.shulka.adapters.persistence.subscription;

import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.subscription.SubscriptionsContract;
import np.shulka.application.subscription.TrialsContract;
import np.shulka.application.work.Store;

final class JooqSubscriptionsTest implements SubscriptionsContract, TrialsContract {
  @Override
  public Store store() {
    return JooqStore.shared();
  }
}
