package np.shulka.adapters.persistence.why;

import static np.shulka.adapters.persistence.schema.tables.Invoice.INVOICE;
import static np.shulka.adapters.persistence.schema.tables.LedgerEntry.LEDGER_ENTRY;
import static np.shulka.adapters.persistence.schema.tables.LedgerTransaction.LEDGER_TRANSACTION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.Optional;
import np.shulka.domain.money.Money;
import np.shulka.domain.why.Sums;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The sums of an invoice as they lie in its row, and its tax as it lies in the ledger. */
final class KeptSums {
  /** Nothing where the ledger tells nothing of it; credits are negative there. */
  static final Field<BigDecimal> BOOKED =
      field(
              select(
                      coalesce(
                          sum(LEDGER_ENTRY.AMOUNT_PAISA.neg())
                              .filterWhere(
                                  LEDGER_ENTRY
                                      .ACCOUNT
                                      .eq(inline("VAT_PAYABLE"))
                                      .and(LEDGER_ENTRY.AMOUNT_PAISA.lt(inline(0L)))),
                          inline(BigDecimal.ZERO)))
                  .from(LEDGER_TRANSACTION)
                  .join(LEDGER_ENTRY)
                  .on(LEDGER_ENTRY.TRANSACTION_ID.eq(LEDGER_TRANSACTION.ID))
                  .where(LEDGER_TRANSACTION.SETTLED_INVOICE_ID.eq(INVOICE.ID))
                  .groupBy(LEDGER_TRANSACTION.ID))
          .as(DSL.name("booked"));

  private KeptSums() {}

  static Sums of(Record row) {
    return new Sums(
        Money.paisa(row.get(INVOICE.SUBTOTAL_PAISA)),
        Money.paisa(row.get(INVOICE.DISCOUNT_PAISA)),
        Money.paisa(row.get(INVOICE.TAX_PAISA)),
        Money.paisa(row.get(INVOICE.TOTAL_PAISA)),
        Money.paisa(row.get(INVOICE.DUE_PAISA)),
        Optional.ofNullable(row.get(BOOKED)).map(booked -> Money.paisa(booked.longValueExact())));
  }
}
