package np.shulka.application.fiscal;

import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Store;

final class InMemoryPrintsTest implements PrintsContract, RecipientsContract {
  private final InMemoryStore store = new InMemoryStore();

  @Override
  public Store store() {
    return store;
  }
}
