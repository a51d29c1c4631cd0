package np.shulka.adapters.persistence.report;

import np.shulka.adapters.persistence.EmbeddedDatabase;
import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.report.Turnovers;
import np.shulka.application.report.TurnoversContract;
import np.shulka.application.work.Store;

final class JooqTurnoversTest implements TurnoversContract {
  @Override
  public Store freshStore() {
    return JooqStore.over(EmbeddedDatabase.fresh());
  }

  @Override
  public Turnovers turnovers(Store store) {
    return ((JooqStore) store).context().getBean(Turnovers.class);
  }
}
