package np.shulka.application.report;

import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Store;

final class InMemoryReproducedTest implements ReproducedContract {
  @Override
  public Store freshStore() {
    return new InMemoryStore();
  }

  @Override
  public Turnovers turnovers(Store store) {
    return new InMemoryTurnovers(((InMemoryStore) store).ledger());
  }

  @Override
  public TaxRegister taxes(Store store) {
    return new InMemoryTaxRegister(
        store.invoices(), store.notes(), ((InMemoryStore) store).ledger());
  }
}
