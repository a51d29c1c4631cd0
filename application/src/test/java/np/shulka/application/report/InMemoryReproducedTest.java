package np.shulka.application.report;

import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Store;

final class InMemoryReproducedTest
    implements ReproducedContract, RecurringContract, DunningContract {
  private static final InMemoryStore LIVED = BusyMonths.over(new InMemoryStore());

  @Override
  public Store lived() {
    return LIVED;
  }

  @Override
  public Turnovers turnovers() {
    return new InMemoryTurnovers(LIVED.ledger());
  }

  @Override
  public TaxRegister taxes() {
    return new InMemoryTaxRegister(
        LIVED.invoices(), LIVED.refunds(), LIVED.notes(), LIVED.ledger());
  }

  @Override
  public Lives lives() {
    return new InMemoryLives(LIVED.subscriptions(), LIVED.invoices(), LIVED.catalog());
  }

  @Override
  public Overdue overdue() {
    return new InMemoryOverdue(LIVED.subscriptions(), LIVED.invoices(), LIVED.notices());
  }
}
