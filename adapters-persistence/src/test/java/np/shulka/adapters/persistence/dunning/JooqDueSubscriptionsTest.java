package np.shulka.adapters.persistence.dunning;

import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.dunning.ChangesDueContract;
import np.shulka.application.dunning.DueSubscriptionsContract;
import np.shulka.application.dunning.EndsToldContract;
import np.shulka.application.dunning.LeftWidgetContract;
import np.shulka.application.work.Store;

final class JooqDueSubscriptionsTest
    implements DueSubscriptionsContract, LeftWidgetContract, ChangesDueContract, EndsToldContract {
  @Override
  public Store store() {
    return JooqStore.shared();
  }
}
