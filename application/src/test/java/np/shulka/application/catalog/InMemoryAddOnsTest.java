package np.shulka.application.catalog;

import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Store;

final class InMemoryAddOnsTest implements AddOnsContract {
  private final InMemoryStore store = new InMemoryStore();

  @Override
  public Store store() {
    return store;
  }
}
