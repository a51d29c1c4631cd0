package np.shulka.adapters.persistence.invoice;

import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.invoice.InvoicesContract;
import np.shulka.application.work.Store;

final class JooqInvoicesTest implements InvoicesContract {
  @Override
  public Store store() {
    return JooqStore.shared();
  }
}
