package np.shulka.application.fiscal;

import java.util.List;
import java.util.Optional;
import np.shulka.domain.money.Period;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The documents of a period as VAT is accounted by: tax invoices, and credit notes beside them. */
@SecondaryPort
public interface SalesRegister {

  /**
   * A part of it, by the time of issue.
   *
   * @param after the last one of the part before; the beginning if empty
   */
  List<FiscalRecord> part(Period period, Optional<FiscalRecord> after, int limit);
}
