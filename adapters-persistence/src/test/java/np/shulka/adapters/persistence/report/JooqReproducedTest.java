package np.shulka.adapters.persistence.report;

import np.shulka.adapters.persistence.EmbeddedDatabase;
import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.report.BusyMonths;
import np.shulka.application.report.DunningContract;
import np.shulka.application.report.Lives;
import np.shulka.application.report.Overdue;
import np.shulka.application.report.RecurringContract;
import np.shulka.application.report.ReproducedContract;
import np.shulka.application.report.TaxRegister;
import np.shulka.application.report.Turnovers;
import np.shulka.application.work.Store;

final class JooqReproducedTest implements ReproducedContract, RecurringContract, DunningContract {
  private static final JooqStore LIVED = BusyMonths.over(JooqStore.over(EmbeddedDatabase.fresh()));

  @Override
  public Store lived() {
    return LIVED;
  }

  @Override
  public Turnovers turnovers() {
    return LIVED.context().getBean(Turnovers.class);
  }

  @Override
  public TaxRegister taxes() {
    return LIVED.context().getBean(TaxRegister.class);
  }

  @Override
  public Lives lives() {
    return LIVED.context().getBean(Lives.class);
  }

  @Override
  public Overdue overdue() {
    return LIVED.context().getBean(Overdue.class);
  }
}
