package np.shulka.application.payment;

import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Store;

final class InMemoryPairsTest implements PairsContract {
  private final InMemoryStore store = new InMemoryStore();

  @Override
  public Store store() {
    return store;
  }
}
