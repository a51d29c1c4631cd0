package np.shulka.adapters.persistence.migration;

import np.shulka.adapters.persistence.EmbeddedDatabase;
import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.migration.RehearsedAmountsContract;
import np.shulka.application.work.Store;

final class JooqRehearsedAmountsTest implements RehearsedAmountsContract {
  private static final JooqStore STORE = JooqStore.over(EmbeddedDatabase.fresh());

  @Override
  public Store store() {
    return STORE;
  }

  @Override
  public int rounds() {
    return 8;
  }
}
