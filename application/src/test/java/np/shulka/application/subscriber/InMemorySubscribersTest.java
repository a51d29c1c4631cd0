package np.shulka.application.subscriber;

import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Store;

final class InMemorySubscribersTest implements SubscribersContract {
  private final InMemoryStore store = new InMemoryStore();

  @Override
  public Store store() {
    return store;
  }
}
