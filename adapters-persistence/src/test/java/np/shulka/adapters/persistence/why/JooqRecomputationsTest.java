package np.shulka.adapters.persistence.why;

import np.shulka.adapters.persistence.EmbeddedDatabase;
import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.why.RecomputationsContract;
import np.shulka.application.work.Store;

/** A database of its own, because there is one run at a time. */
final class JooqRecomputationsTest implements RecomputationsContract {
  private static final JooqStore STORE = JooqStore.over(EmbeddedDatabase.fresh());

  @Override
  public Store store() {
    return STORE;
  }
}
