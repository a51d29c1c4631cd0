package np.shulka.application.dunning;

import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Store;

final class InMemoryNoticesTest implements NoticesContract, OvertakenContract {
  private final InMemoryStore store = new InMemoryStore();

  @Override
  public Store store() {
    return store;
  }
}
