package np.shulka.application.subscription;

import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Store;

final class InMemorySelectionsTest implements SelectionsContract {
  private final InMemoryStore store = new InMemoryStore();

  @Override
  public Store store() {
    return store;
  }
}
