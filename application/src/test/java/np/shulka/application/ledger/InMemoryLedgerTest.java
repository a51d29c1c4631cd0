package np.shulka.application.ledger;

import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Store;

final class InMemoryLedgerTest
    implements LedgerContract, RecognitionContract, StandingContract, TakenBackContract {
  private final InMemoryStore store = new InMemoryStore();

  @Override
  public Store store() {
    return store;
  }

  @Override
  public Store freshStore() {
    return new InMemoryStore();
  }
}
