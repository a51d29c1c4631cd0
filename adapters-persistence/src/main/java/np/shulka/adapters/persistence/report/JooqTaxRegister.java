package np.shulka.adapters.persistence.report;

import static np.shulka.adapters.persistence.schema.tables.CreditNote.CREDIT_NOTE;
import static np.shulka.adapters.persistence.schema.tables.Invoice.INVOICE;
import static np.shulka.adapters.persistence.schema.tables.InvoiceCredit.INVOICE_CREDIT;
import static np.shulka.adapters.persistence.schema.tables.LedgerEntry.LEDGER_ENTRY;
import static np.shulka.adapters.persistence.schema.tables.LedgerTransaction.LEDGER_TRANSACTION;
import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import np.shulka.adapters.persistence.schema.tables.Invoice;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.application.report.TaxRegister;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;
import np.shulka.domain.report.Span;
import org.jooq.Field;
import org.jooq.Record6;
import org.jooq.Select;
import org.springframework.stereotype.Component;

/** Sums of documents and of entries in one statement, so all of them are as of one moment. */
@Component
final class JooqTaxRegister implements TaxRegister {
  private static final Invoice CREDITED = INVOICE.as("credited");

  private final Database database;

  JooqTaxRegister(Database database) {
    this.database = database;
  }

  @Override
  public void read(Span span, ZoneId zone, Consumer<Sum> each) {
    LocalDays days = new LocalDays(span, zone);
    database
        .read(
            sql ->
                sql.fetch(
                        invoices(days)
                            .unionAll(changes(days))
                            .unionAll(notes(days))
                            .unionAll(booked(days)))
                    .map(JooqTaxRegister::said))
        .forEach(each);
  }

  private static Sum said(
      Record6<LocalDate, String, Integer, Integer, BigDecimal, BigDecimal> row) {
    return new Sum(
        row.value1(),
        Source.valueOf(row.value2()),
        new VatRate(row.value3()),
        row.value4(),
        Money.paisa(row.value5().longValueExact()),
        Money.paisa(row.value6().longValueExact()));
  }

  private static Select<Record6<LocalDate, String, Integer, Integer, BigDecimal, BigDecimal>>
      invoices(LocalDays days) {
    Field<LocalDate> day = days.of(INVOICE.PAID_AT);
    return select(
            day,
            inline(Source.TAX_INVOICE.name()),
            INVOICE.VAT_BASIS_POINTS,
            count(),
            sum(INVOICE.SUBTOTAL_PAISA.minus(INVOICE.DISCOUNT_PAISA)),
            sum(INVOICE.TAX_PAISA))
        .from(INVOICE)
        .where(days.hold(INVOICE.PAID_AT))
        .groupBy(day, INVOICE.VAT_BASIS_POINTS);
  }

  /** They count once the change is paid, which is when their own request has its number. */
  private static Select<Record6<LocalDate, String, Integer, Integer, BigDecimal, BigDecimal>>
      changes(LocalDays days) {
    Field<LocalDate> day = days.of(INVOICE.PAID_AT);
    return select(
            day,
            inline(Source.CHANGE_CREDIT.name()),
            CREDITED.VAT_BASIS_POINTS,
            count(),
            sum(INVOICE_CREDIT.TAXABLE_PAISA),
            sum(INVOICE_CREDIT.TAX_PAISA))
        .from(INVOICE)
        .join(INVOICE_CREDIT)
        .on(INVOICE_CREDIT.INVOICE_ID.eq(INVOICE.ID))
        .join(CREDITED)
        .on(CREDITED.ID.eq(INVOICE_CREDIT.CREDITED_INVOICE_ID))
        .where(days.hold(INVOICE.PAID_AT))
        .groupBy(day, CREDITED.VAT_BASIS_POINTS);
  }

  private static Select<Record6<LocalDate, String, Integer, Integer, BigDecimal, BigDecimal>> notes(
      LocalDays days) {
    Field<LocalDate> day = days.of(CREDIT_NOTE.ISSUED_AT);
    return select(
            day,
            inline(Source.CREDIT_NOTE.name()),
            INVOICE.VAT_BASIS_POINTS,
            count(),
            sum(CREDIT_NOTE.TAXABLE_PAISA),
            sum(CREDIT_NOTE.TAX_PAISA))
        .from(CREDIT_NOTE)
        .join(INVOICE)
        .on(INVOICE.ID.eq(CREDIT_NOTE.INVOICE_ID))
        .where(days.hold(CREDIT_NOTE.ISSUED_AT))
        .and(CREDIT_NOTE.REFUND_ID.isNotNull())
        .groupBy(day, INVOICE.VAT_BASIS_POINTS);
  }

  private static Select<Record6<LocalDate, String, Integer, Integer, BigDecimal, BigDecimal>>
      booked(LocalDays days) {
    Field<LocalDate> day = days.of(LEDGER_TRANSACTION.POSTED_AT);
    Field<String> source =
        when(LEDGER_ENTRY.AMOUNT_PAISA.lt(inline(0L)), inline(Source.BOOKED_OWED.name()))
            .otherwise(inline(Source.BOOKED_BACK.name()));
    return select(
            day,
            source,
            inline(0),
            count(),
            inline(BigDecimal.ZERO),
            sum(abs(LEDGER_ENTRY.AMOUNT_PAISA)))
        .from(LEDGER_TRANSACTION)
        .join(LEDGER_ENTRY)
        .on(LEDGER_ENTRY.TRANSACTION_ID.eq(LEDGER_TRANSACTION.ID))
        .where(days.hold(LEDGER_TRANSACTION.POSTED_AT))
        .and(LEDGER_ENTRY.ACCOUNT.eq(inline(Account.VAT_PAYABLE.name())))
        .groupBy(day, source);
  }
}
