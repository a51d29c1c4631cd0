package np.shulka.adapters.persistence;

import np.shulka.application.payment.PairsContract;
import np.shulka.application.work.Store;

/** The races of S25 on PostgreSQL. */
final class JooqPairsTest implements PairsContract {
  private static final JooqStore STORE = JooqStore.over(EmbeddedDatabase.fresh());

  @Override
  public Store store() {
    return STORE;
  }
}
