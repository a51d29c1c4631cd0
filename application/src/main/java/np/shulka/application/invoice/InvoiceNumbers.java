package np.shulka.application.invoice;

import np.shulka.domain.invoice.InvoiceNumber;
import np.shulka.domain.money.FiscalYear;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The gapless series of tax invoice numbers, one per fiscal year (S23). */
@SecondaryPort
public interface InvoiceNumbers {

  /**
   * The next number of the year, taken inside the current transaction and given back if it rolls
   * back. Others wait from here to the end of the transaction, so take it last.
   */
  InvoiceNumber next(FiscalYear year);
}
