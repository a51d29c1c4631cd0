package np.shulka.application.migration;

import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Store;

final class InMemoryRehearsedAmountsTest implements RehearsedAmountsContract {
  private final Store store = new InMemoryStore();

  @Override
  public Store store() {
    return store;
  }
}
