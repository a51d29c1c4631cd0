package np.shulka.application.subscription;

import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Store;

final class InMemorySubscriptionsTest implements SubscriptionsContract, TrialsContract {
  private final InMemoryStore store = new InMemoryStore();

  @Override
  public Store store() {
    return store;
  }
}
