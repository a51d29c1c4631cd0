package np.shulka.adapters.persistence.refund;

import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.refund.GivenBackContract;
import np.shulka.application.refund.RefundSearchContract;
import np.shulka.application.refund.RefundTimesContract;
import np.shulka.application.work.Store;

final class JooqRefundsTest
    implements GivenBackContract, RefundSearchContract, RefundTimesContract {
  @Override
  public Store store() {
    return JooqStore.shared();
  }
}
