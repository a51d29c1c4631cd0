package np.shulka.application.invoice;

import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Store;

final class InMemoryInvoicesTest
    implements InvoicesContract, InvoiceListsContract, PurchasesContract {
  private final InMemoryStore store = new InMemoryStore();

  @Override
  public Store store() {
    return store;
  }
}
