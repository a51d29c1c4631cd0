package np.shulka.adapters.persistence.ledger;

import np.shulka.adapters.persistence.EmbeddedDatabase;
import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.ledger.LedgerContract;
import np.shulka.application.ledger.RecognitionContract;
import np.shulka.application.ledger.StandingContract;
import np.shulka.application.ledger.TakenBackContract;
import np.shulka.application.work.Store;

final class JooqLedgerTest
    implements LedgerContract, RecognitionContract, StandingContract, TakenBackContract {
  @Override
  public Store store() {
    return JooqStore.shared();
  }

  @Override
  public Store freshStore() {
    return JooqStore.over(EmbeddedDatabase.fresh());
  }
}
