package np.shulka.adapters.persistence.report;

import np.shulka.adapters.persistence.EmbeddedDatabase;
import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.report.ChangedWorthContract;
import np.shulka.application.report.Lives;
import np.shulka.application.work.Store;

final class JooqChangedWorthTest implements ChangedWorthContract {
  @Override
  public Store freshStore() {
    return JooqStore.over(EmbeddedDatabase.fresh());
  }

  @Override
  public Lives lives(Store store) {
    return ((JooqStore) store).context().getBean(Lives.class);
  }
}
