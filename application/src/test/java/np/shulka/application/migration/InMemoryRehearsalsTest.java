package np.shulka.application.migration;

import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Store;

final class InMemoryRehearsalsTest implements RehearsalsContract {
  private final InMemoryStore store = new InMemoryStore();

  @Override
  public Store store() {
    return store;
  }
}
