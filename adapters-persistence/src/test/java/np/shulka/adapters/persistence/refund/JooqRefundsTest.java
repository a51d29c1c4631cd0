package np.shulka.adapters.persistence.refund;

import np.shulka.adapters.persistence.EmbeddedDatabase;
import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.refund.GivenBackContract;
import np.shulka.application.refund.PaidAheadContract;
import np.shulka.application.refund.PartlyBackContract;
import np.shulka.application.refund.RefundSearchContract;
import np.shulka.application.refund.RefundTimesContract;
import np.shulka.application.refund.SetOffContract;
import np.shulka.application.refund.UnusedMoneyContract;
import np.shulka.application.work.Store;

final class JooqRefundsTest
    implements GivenBackContract,
        PaidAheadContract,
        PartlyBackContract,
        RefundSearchContract,
        RefundTimesContract,
        SetOffContract,
        UnusedMoneyContract {
  /** Of its own, as it asks about everything that was ever paid, from a time in the far future. */
  private static final Store STORE = JooqStore.over(EmbeddedDatabase.fresh());

  @Override
  public Store store() {
    return STORE;
  }
}
