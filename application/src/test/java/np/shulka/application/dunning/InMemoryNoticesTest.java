package np.shulka.application.dunning;

import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Store;

final class InMemoryNoticesTest implements NoticesContract {
  private final InMemoryStore store = new InMemoryStore();

  @Override
  public Store store() {
    return store;
  }
}
