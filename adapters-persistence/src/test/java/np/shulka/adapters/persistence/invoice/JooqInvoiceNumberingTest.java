package np.shulka.adapters.persistence.invoice;

import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.invoice.InvoiceNumberingContract;
import np.shulka.application.work.Store;

final class JooqInvoiceNumberingTest implements InvoiceNumberingContract {
  @Override
  public Store store() {
    return JooqStore.shared();
  }
}
