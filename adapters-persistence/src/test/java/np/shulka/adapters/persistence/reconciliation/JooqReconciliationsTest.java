package np.shulka.adapters.persistence.reconciliation;

import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.reconciliation.ReconciliationsContract;
import np.shulka.application.work.Store;

final class JooqReconciliationsTest implements ReconciliationsContract {
  @Override
  public Store store() {
    return JooqStore.shared();
  }
}
