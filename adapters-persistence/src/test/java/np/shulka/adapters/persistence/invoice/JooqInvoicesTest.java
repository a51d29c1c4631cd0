package np.shulka.adapters.persistence.invoice;

import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.invoice.InvoicesContract;
import np.shulka.application.invoice.PurchasesContract;
import np.shulka.application.work.Store;

final class JooqInvoicesTest implements InvoicesContract, PurchasesContract {
  @Override
  public Store store() {
    return JooqStore.shared();
  }
}
