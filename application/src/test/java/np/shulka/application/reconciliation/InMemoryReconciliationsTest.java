package np.shulka.application.reconciliation;

import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Store;

final class InMemoryReconciliationsTest implements ReconciliationsContract {
  private final Store store = new InMemoryStore();

  @Override
  public Store store() {
    return store;
  }
}
