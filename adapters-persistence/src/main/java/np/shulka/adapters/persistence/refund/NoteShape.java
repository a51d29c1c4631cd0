package np.shulka.adapters.persistence.refund;

import static java.util.Objects.requireNonNull;
import static np.shulka.adapters.persistence.schema.tables.CreditNote.CREDIT_NOTE;
import static np.shulka.adapters.persistence.schema.tables.CreditNoteSeries.CREDIT_NOTE_SERIES;

import np.shulka.adapters.persistence.work.Shape;
import np.shulka.adapters.persistence.work.Slots;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The two steps by which a credit note is issued (S23). */
enum NoteShape implements Shape {
  /** Takes the next number of a year from its row, for which others wait until the commit. */
  NUMBER {
    @Override
    public ResultQuery<?> over(Table<?> free, Slots slots) {
      return DSL.insertInto(
              CREDIT_NOTE_SERIES, CREDIT_NOTE_SERIES.FISCAL_YEAR, CREDIT_NOTE_SERIES.LAST_NUMBER)
          .select(DSL.select(slots.next(CREDIT_NOTE_SERIES.FISCAL_YEAR), DSL.inline(1)).from(free))
          .onConflict(CREDIT_NOTE_SERIES.FISCAL_YEAR)
          .doUpdate()
          .set(CREDIT_NOTE_SERIES.LAST_NUMBER, CREDIT_NOTE_SERIES.LAST_NUMBER.plus(DSL.inline(1)))
          .returningResult(CREDIT_NOTE_SERIES.LAST_NUMBER);
    }
  },

  /** Writes the note with it. */
  NOTE {
    @Override
    public ResultQuery<?> over(Table<?> number, Slots slots) {
      return DSL.insertInto(CREDIT_NOTE)
          .columns(
              CREDIT_NOTE.ID,
              CREDIT_NOTE.REFUND_ID,
              CREDIT_NOTE.INVOICE_ID,
              CREDIT_NOTE.SUBSCRIBER_ID,
              CREDIT_NOTE.TAXABLE_PAISA,
              CREDIT_NOTE.TAX_PAISA,
              CREDIT_NOTE.REASON,
              CREDIT_NOTE.ISSUED_AT,
              CREDIT_NOTE.FISCAL_YEAR,
              CREDIT_NOTE.NUMBER)
          .select(
              DSL.select(
                      slots.next(CREDIT_NOTE.ID),
                      slots.next(CREDIT_NOTE.REFUND_ID),
                      slots.next(CREDIT_NOTE.INVOICE_ID),
                      slots.next(CREDIT_NOTE.SUBSCRIBER_ID),
                      slots.next(CREDIT_NOTE.TAXABLE_PAISA),
                      slots.next(CREDIT_NOTE.TAX_PAISA),
                      slots.next(CREDIT_NOTE.REASON),
                      slots.next(CREDIT_NOTE.ISSUED_AT),
                      slots.next(CREDIT_NOTE.FISCAL_YEAR),
                      requireNonNull(number.field(CREDIT_NOTE_SERIES.LAST_NUMBER)))
                  .from(number))
          .returningResult(DSL.one());
    }
  }
}
