package np.shulka.application.change;

import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Store;

final class InMemoryQuotesTest implements QuotesContract {
  private final InMemoryStore store = new InMemoryStore();

  @Override
  public Store store() {
    return store;
  }
}
