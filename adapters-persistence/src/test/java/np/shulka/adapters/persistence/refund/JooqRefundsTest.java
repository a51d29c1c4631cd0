package np.shulka.adapters.persistence.refund;

import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.refund.GivenBackContract;
import np.shulka.application.work.Store;

final class JooqRefundsTest implements GivenBackContract {
  @Override
  public Store store() {
    return JooqStore.shared();
  }
}
