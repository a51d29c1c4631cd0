package np.shulka.domain.invoice;

import java.util.Locale;
import np.shulka.domain.money.FiscalYear;

/** The gapless number of a tax invoice within its fiscal year (N5, S23). */
public record InvoiceNumber(FiscalYear year, int sequence) {
  public InvoiceNumber {
    if (sequence < 1) throw new IllegalArgumentException("numbers count from 1: " + sequence);
  }

  /** As it is printed: {@code 2083/84-000001}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s-%06d", year, sequence);
  }
}
