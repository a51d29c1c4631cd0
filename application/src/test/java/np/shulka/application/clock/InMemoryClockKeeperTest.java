package np.shulka.application.clock;

import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Store;

final class InMemoryClockKeeperTest implements ClockKeeperContract {
  private final InMemoryStore store = new InMemoryStore();

  @Override
  public Store store() {
    return store;
  }
}
