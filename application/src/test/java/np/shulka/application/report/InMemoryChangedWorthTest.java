package np.shulka.application.report;

import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Store;

final class InMemoryChangedWorthTest implements ChangedWorthContract {
  @Override
  public Store freshStore() {
    return new InMemoryStore();
  }

  @Override
  public Lives lives(Store store) {
    InMemoryStore all = (InMemoryStore) store;
    return new InMemoryLives(all.subscriptions(), all.invoices(), all.catalog());
  }
}
