package np.shulka.adapters.persistence.fiscal;

import static np.shulka.adapters.persistence.schema.tables.CreditNote.CREDIT_NOTE;
import static np.shulka.adapters.persistence.schema.tables.CreditNoteSeries.CREDIT_NOTE_SERIES;
import static np.shulka.adapters.persistence.schema.tables.FiscalFiling.FISCAL_FILING;
import static np.shulka.adapters.persistence.schema.tables.Invoice.INVOICE;
import static np.shulka.adapters.persistence.schema.tables.InvoiceSeries.INVOICE_SERIES;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.List;
import np.shulka.domain.money.FiscalYear;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * Finds what is not filed yet. Numbers of a year are committed in their order and without gaps, so
 * it is what follows the last one that is filed; no document can hide behind a later one.
 */
final class FilingIntake {
  private static final List<Field<?>> COLUMNS =
      List.of(
          FISCAL_FILING.DOCUMENT_ID,
          FISCAL_FILING.KIND,
          FISCAL_FILING.INVOICE_ID,
          FISCAL_FILING.SUBSCRIBER_ID,
          FISCAL_FILING.FISCAL_YEAR,
          FISCAL_FILING.NUMBER,
          FISCAL_FILING.STATUS,
          FISCAL_FILING.DUE_AT);

  private FilingIntake() {}

  static Query invoices(Instant since, Instant now, int limit) {
    return into(
        DSL.select(
                INVOICE.ID,
                inline("INVOICE"),
                INVOICE.ID,
                INVOICE.SUBSCRIBER_ID,
                INVOICE.FISCAL_YEAR,
                INVOICE.NUMBER,
                inline("WAITING"),
                val(now, FISCAL_FILING.DUE_AT))
            .from(INVOICE_SERIES)
            .join(INVOICE)
            .on(INVOICE.FISCAL_YEAR.eq(INVOICE_SERIES.FISCAL_YEAR))
            .where(
                INVOICE_SERIES.FISCAL_YEAR.ge(firstYear(since)),
                INVOICE.NUMBER.gt(last("INVOICE", INVOICE_SERIES.FISCAL_YEAR)),
                INVOICE.PAID_AT.ge(since))
            .orderBy(INVOICE.FISCAL_YEAR, INVOICE.NUMBER)
            .limit(inline(limit)));
  }

  static Query notes(Instant since, Instant now, int limit) {
    return into(
        DSL.select(
                CREDIT_NOTE.ID,
                inline("CREDIT_NOTE"),
                CREDIT_NOTE.INVOICE_ID,
                CREDIT_NOTE.SUBSCRIBER_ID,
                CREDIT_NOTE.FISCAL_YEAR,
                CREDIT_NOTE.NUMBER,
                inline("WAITING"),
                val(now, FISCAL_FILING.DUE_AT))
            .from(CREDIT_NOTE_SERIES)
            .join(CREDIT_NOTE)
            .on(CREDIT_NOTE.FISCAL_YEAR.eq(CREDIT_NOTE_SERIES.FISCAL_YEAR))
            .where(
                CREDIT_NOTE_SERIES.FISCAL_YEAR.ge(firstYear(since)),
                CREDIT_NOTE.NUMBER.gt(last("CREDIT_NOTE", CREDIT_NOTE_SERIES.FISCAL_YEAR)),
                CREDIT_NOTE.ISSUED_AT.ge(since))
            .orderBy(CREDIT_NOTE.FISCAL_YEAR, CREDIT_NOTE.NUMBER)
            .limit(inline(limit)));
  }

  private static Query into(Select<?> found) {
    return DSL.insertInto(FISCAL_FILING).columns(COLUMNS).select(found).onConflictDoNothing();
  }

  private static Field<Integer> last(String kind, Field<Integer> year) {
    return DSL.field(
        DSL.select(coalesce(max(FISCAL_FILING.NUMBER), inline(0)))
            .from(FISCAL_FILING)
            .where(FISCAL_FILING.KIND.eq(inline(kind)), FISCAL_FILING.FISCAL_YEAR.eq(year)));
  }

  /** Those before the calendar begins are all of them. */
  private static int firstYear(Instant since) {
    try {
      return FiscalYear.at(since).startsInBs();
    } catch (IllegalArgumentException unknown) {
      return 0;
    }
  }
}
