package np.shulka.adapters.persistence.clock;

import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.clock.ClockKeeperContract;
import np.shulka.application.work.Store;

final class JooqClockKeeperTest implements ClockKeeperContract {
  @Override
  public Store store() {
    return JooqStore.shared();
  }
}
