package np.shulka.application.invoice;

import java.util.function.Predicate;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.Rows;
import np.shulka.domain.invoice.InvoiceNumber;
import np.shulka.domain.money.FiscalYear;

/** Counts per fiscal year. */
public final class InMemoryInvoiceNumbers implements InvoiceNumbers {
  private final InMemoryTransactions transactions;
  private final Predicate<InvoiceNumber> used;
  private final Rows<FiscalYear, Integer> last;

  /**
   * Starts at 1.
   *
   * @param used whether an invoice has that number, as every number that was taken must
   */
  public InMemoryInvoiceNumbers(InMemoryTransactions transactions, Predicate<InvoiceNumber> used) {
    this.transactions = transactions;
    this.used = used;
    this.last = Rows.in(transactions);
  }

  @Override
  public InvoiceNumber next(FiscalYear year) {
    transactions.requireOpen();
    InvoiceNumber next = new InvoiceNumber(year, last.find(year).orElse(0) + 1);
    last.put(year, next.sequence());
    transactions.checkAtCommit(() -> requireUsed(next));
    return next;
  }

  private void requireUsed(InvoiceNumber number) {
    if (!used.test(number)) throw new IllegalStateException("no invoice has number " + number);
  }
}
