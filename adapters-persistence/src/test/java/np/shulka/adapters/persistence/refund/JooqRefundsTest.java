package np.shulka.adapters.persistence.refund;

import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.refund.RefundsContract;
import np.shulka.application.work.Store;

final class JooqRefundsTest implements RefundsContract {
  @Override
  public Store store() {
    return JooqStore.shared();
  }
}
