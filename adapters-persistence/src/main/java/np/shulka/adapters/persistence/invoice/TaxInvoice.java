package np.shulka.adapters.persistence.invoice;

import static java.util.Objects.requireNonNull;
import static np.shulka.adapters.persistence.schema.tables.Invoice.INVOICE;
import static np.shulka.adapters.persistence.schema.tables.InvoiceSeries.INVOICE_SERIES;

import np.shulka.adapters.persistence.work.Shape;
import np.shulka.adapters.persistence.work.Slots;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The two steps by which a request becomes a tax invoice (S23). */
enum TaxInvoice implements Shape {
  /** Takes the next number of a year from its row, for which others wait until the commit. */
  NUMBER {
    @Override
    public ResultQuery<?> over(Table<?> free, Slots slots) {
      return DSL.insertInto(INVOICE_SERIES, INVOICE_SERIES.FISCAL_YEAR, INVOICE_SERIES.LAST_NUMBER)
          .select(DSL.select(slots.next(INVOICE_SERIES.FISCAL_YEAR), DSL.inline(1)).from(free))
          .onConflict(INVOICE_SERIES.FISCAL_YEAR)
          .doUpdate()
          .set(INVOICE_SERIES.LAST_NUMBER, INVOICE_SERIES.LAST_NUMBER.plus(DSL.inline(1)))
          .returningResult(INVOICE_SERIES.LAST_NUMBER);
    }
  },

  /** Writes it on the request, if that is still open. */
  PAID {
    @Override
    public ResultQuery<?> over(Table<?> number, Slots slots) {
      return DSL.update(INVOICE)
          .set(INVOICE.STATUS, DSL.inline(InvoiceRows.PAID))
          .set(INVOICE.NUMBER, requireNonNull(number.field(INVOICE_SERIES.LAST_NUMBER)))
          .set(INVOICE.FISCAL_YEAR, slots.next(INVOICE.FISCAL_YEAR))
          .set(INVOICE.PAID_AT, slots.next(INVOICE.PAID_AT))
          .from(number)
          .where(INVOICE.ID.eq(slots.next(INVOICE.ID)), JooqInvoices.OPEN)
          .returningResult(DSL.one());
    }
  }
}
