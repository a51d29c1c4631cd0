package np.shulka.application.ledger;

import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Store;

final class InMemoryStrandedMoneyTest implements StrandedMoneyContract {
  @Override
  public Store freshStore() {
    return new InMemoryStore();
  }
}
