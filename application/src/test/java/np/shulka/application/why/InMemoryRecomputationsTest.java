package np.shulka.application.why;

import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Store;

final class InMemoryRecomputationsTest implements RecomputationsContract {
  private final InMemoryStore store = new InMemoryStore();

  @Override
  public Store store() {
    return store;
  }
}
