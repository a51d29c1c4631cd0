package np.shulka.adapters.persistence.fiscal;

import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.fiscal.PrintsContract;
import np.shulka.application.fiscal.RecipientsContract;
import np.shulka.application.work.Store;

final class JooqPrintsTest implements PrintsContract, RecipientsContract {
  @Override
  public Store store() {
    return JooqStore.shared();
  }
}
