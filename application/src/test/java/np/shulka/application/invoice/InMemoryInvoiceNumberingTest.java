package np.shulka.application.invoice;

import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Store;

final class InMemoryInvoiceNumberingTest implements InvoiceNumberingContract {
  private final InMemoryStore store = new InMemoryStore();

  @Override
  public Store store() {
    return store;
  }
}
