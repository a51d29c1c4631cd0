package np.shulka.adapters.persistence.clock;

import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.clock.AgendaContract;
import np.shulka.application.work.Store;

final class JooqAgendaTest implements AgendaContract {
  @Override
  public Store store() {
    return JooqStore.shared();
  }
}
