package np.shulka.application.invoice;

import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.Rows;
import np.shulka.domain.invoice.InvoiceNumber;
import np.shulka.domain.money.FiscalYear;

/** Numbers of tax invoices: one after the other in each fiscal year. */
final class InMemoryNumbers {
  private final Rows<FiscalYear, Integer> lastOf;

  InMemoryNumbers(InMemoryTransactions transactions) {
    this.lastOf = Rows.in(transactions);
  }

  InvoiceNumber next(FiscalYear year) {
    InvoiceNumber next = new InvoiceNumber(year, lastOf.find(year).orElse(0) + 1);
    lastOf.put(year, next.sequence());
    return next;
  }
}
