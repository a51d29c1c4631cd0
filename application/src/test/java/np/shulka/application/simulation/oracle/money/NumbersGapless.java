package np.shulka.application.simulation.oracle.money;

import java.util.HashMap;
import java.util.Map;
import np.shulka.application.simulation.oracle.Change;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.FiscalYear;

/** S23: tax invoices count from 1 in each fiscal year, without gap or repetition. */
public final class NumbersGapless implements Oracle {
  private static final String NAME = "S23 document numbers";

  private final Map<FiscalYear, Integer> last = new HashMap<>();

  @Override
  public void committed(Commit commit) {
    for (Change<Invoice> change : commit.invoices()) {
      if (change.becomes(Invoice.Paid.class) && change.after() instanceof Invoice.Paid paid) {
        check(paid);
      }
    }
  }

  private void check(Invoice.Paid paid) {
    FiscalYear year = paid.number().year();
    if (!year.equals(FiscalYear.at(paid.paidAt()))) {
      throw new Violation(NAME, "a number of another fiscal year", paid.id());
    }
    int expected = last.merge(year, 1, Integer::sum);
    if (paid.number().sequence() != expected) {
      throw new Violation(NAME, paid.number() + " where " + expected + " is next", paid.id());
    }
  }
}
