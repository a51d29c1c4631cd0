package np.shulka.adapters.persistence.fiscal;

import np.shulka.adapters.persistence.EmbeddedDatabase;
import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.fiscal.FilingsContract;
import np.shulka.application.work.Store;

/** Alone in its database: it takes in whatever was issued. */
final class JooqFilingsTest implements FilingsContract {
  private static final JooqStore STORE = JooqStore.over(EmbeddedDatabase.fresh());

  @Override
  public Store store() {
    return STORE;
  }
}
