package np.shulka.application.refund;

import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Store;

final class InMemoryRefundsTest
    implements GivenBackContract,
        PaidAheadContract,
        PartlyBackContract,
        RefundSearchContract,
        RefundTimesContract,
        SetOffContract,
        UnusedMoneyContract {
  private final Store store = new InMemoryStore();

  @Override
  public Store store() {
    return store;
  }
}
