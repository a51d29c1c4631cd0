package np.shulka.adapters.persistence.change;

import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.change.QuotesContract;
import np.shulka.application.work.Store;

final class JooqQuotesTest implements QuotesContract {
  @Override
  public Store store() {
    return JooqStore.shared();
  }
}
