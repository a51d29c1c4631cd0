package np.shulka.application.dunning;

import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Store;

final class InMemoryDueSubscriptionsTest
    implements DueSubscriptionsContract, LeftWidgetContract, ChangesDueContract, EndsToldContract {
  private final InMemoryStore store = new InMemoryStore();

  @Override
  public Store store() {
    return store;
  }
}
