package np.shulka.adapters.persistence.report;

import np.shulka.adapters.persistence.EmbeddedDatabase;
import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.report.TaxRegister;
import np.shulka.application.report.TaxRegisterContract;
import np.shulka.application.work.Store;

final class JooqTaxRegisterTest implements TaxRegisterContract {
  @Override
  public Store freshStore() {
    return JooqStore.over(EmbeddedDatabase.fresh());
  }

  @Override
  public TaxRegister taxes(Store store) {
    return ((JooqStore) store).context().getBean(TaxRegister.class);
  }
}
