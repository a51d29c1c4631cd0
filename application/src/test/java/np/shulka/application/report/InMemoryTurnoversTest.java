package np.shulka.application.report;

import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Store;

final class InMemoryTurnoversTest implements TurnoversContract {
  @Override
  public Store freshStore() {
    return new InMemoryStore();
  }

  @Override
  public Turnovers turnovers(Store store) {
    return new InMemoryTurnovers(((InMemoryStore) store).ledger());
  }
}
