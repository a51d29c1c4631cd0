package np.shulka.application.report;

import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Store;

final class InMemoryTaxRegisterTest implements TaxRegisterContract {
  @Override
  public Store freshStore() {
    return new InMemoryStore();
  }

  @Override
  public TaxRegister taxes(Store store) {
    return new InMemoryTaxRegister(
        store.invoices(), store.refunds(), store.notes(), ((InMemoryStore) store).ledger());
  }
}
