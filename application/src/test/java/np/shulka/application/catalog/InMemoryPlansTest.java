package np.shulka.application.catalog;

import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Store;

final class InMemoryPlansTest implements PlansContract {
  private final InMemoryStore store = new InMemoryStore();

  @Override
  public Store store() {
    return store;
  }
}
