package np.shulka.adapters.persistence.ledger;

import np.shulka.adapters.persistence.EmbeddedDatabase;
import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.ledger.StrandedMoneyContract;
import np.shulka.application.work.Store;

final class JooqStrandedMoneyTest implements StrandedMoneyContract {
  @Override
  public Store freshStore() {
    return JooqStore.over(EmbeddedDatabase.fresh());
  }
}
