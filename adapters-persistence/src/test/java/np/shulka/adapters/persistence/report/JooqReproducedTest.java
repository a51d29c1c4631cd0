package np.shulka.adapters.persistence.report;

import np.shulka.adapters.persistence.EmbeddedDatabase;
import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.report.ReproducedContract;
import np.shulka.application.report.TaxRegister;
import np.shulka.application.report.Turnovers;
import np.shulka.application.work.Store;

final class JooqReproducedTest implements ReproducedContract {
  @Override
  public Store freshStore() {
    return JooqStore.over(EmbeddedDatabase.fresh());
  }

  @Override
  public Turnovers turnovers(Store store) {
    return ((JooqStore) store).context().getBean(Turnovers.class);
  }

  @Override
  public TaxRegister taxes(Store store) {
    return ((JooqStore) store).context().getBean(TaxRegister.class);
  }
}
