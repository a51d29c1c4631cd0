package np.shulka.application.audit;

import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Store;

final class InMemoryAuditChainTest implements AuditChainContract {
  private final InMemoryStore store = new InMemoryStore();

  @Override
  public Store store() {
    return store;
  }
}
