package np.shulka.adapters.persistence.invoice;

import static np.shulka.adapters.persistence.schema.tables.InvoiceSeries.INVOICE_SERIES;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import np.shulka.adapters.persistence.work.Database;
import np.shulka.application.invoice.InvoiceNumbers;
import np.shulka.domain.invoice.InvoiceNumber;
import np.shulka.domain.money.FiscalYear;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** One row per fiscal year, locked from the number to the commit. */
@Component
final class JooqInvoiceNumbers implements InvoiceNumbers {
  private final Database database;

  JooqInvoiceNumbers(Database database) {
    this.database = database;
  }

  @Override
  public InvoiceNumber next(FiscalYear year) {
    int number =
        database.writeThen(
            won ->
                DSL.insertInto(
                        INVOICE_SERIES, INVOICE_SERIES.FISCAL_YEAR, INVOICE_SERIES.LAST_NUMBER)
                    .select(
                        select(
                                val(year.startsInBs(), INVOICE_SERIES.FISCAL_YEAR),
                                val(1, INVOICE_SERIES.LAST_NUMBER))
                            .where(won))
                    .onConflict(INVOICE_SERIES.FISCAL_YEAR)
                    .doUpdate()
                    .set(INVOICE_SERIES.LAST_NUMBER, INVOICE_SERIES.LAST_NUMBER.plus(1))
                    .returningResult(INVOICE_SERIES.LAST_NUMBER));
    return new InvoiceNumber(year, number);
  }
}
