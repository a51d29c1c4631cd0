package np.shulka.adapters.persistence.invoice;

import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.invoice.InvoiceListsContract;
import np.shulka.application.invoice.InvoicesContract;
import np.shulka.application.invoice.PurchasesContract;
import np.shulka.application.work.Store;

final class JooqInvoicesTest implements InvoicesContract, InvoiceListsContract, PurchasesContract {
  @Override
  public Store store() {
    return JooqStore.shared();
  }
}
