package np.shulka.application.clock;

import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Store;

final class InMemoryAgendaTest implements AgendaContract {
  private final InMemoryStore store = new InMemoryStore();

  @Override
  public Store store() {
    return store;
  }
}
