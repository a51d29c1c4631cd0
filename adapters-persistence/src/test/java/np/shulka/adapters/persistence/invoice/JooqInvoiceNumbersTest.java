package np.shulka.adapters.persistence.invoice;

import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.invoice.InvoiceNumbersContract;
import np.shulka.application.work.Store;

final class JooqInvoiceNumbersTest implements InvoiceNumbersContract {
  @Override
  public Store store() {
    return JooqStore.shared();
  }
}
