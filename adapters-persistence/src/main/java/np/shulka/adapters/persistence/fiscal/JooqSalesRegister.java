package np.shulka.adapters.persistence.fiscal;

import static np.shulka.adapters.persistence.schema.tables.BillingDetails.BILLING_DETAILS;
import static np.shulka.adapters.persistence.schema.tables.CreditNote.CREDIT_NOTE;
import static np.shulka.adapters.persistence.schema.tables.Invoice.INVOICE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.adapters.persistence.subscriber.FormerNames;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.application.fiscal.FiscalRecord;
import np.shulka.application.fiscal.SalesRegister;
import np.shulka.domain.invoice.InvoiceNumber;
import np.shulka.domain.money.FiscalYear;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Period;
import np.shulka.domain.subscriber.BillingDetails;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Row4;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** The register read from the documents themselves, a part at a time. */
@Component
final class JooqSalesRegister implements SalesRegister {
  private static final Field<Instant> AT =
      DSL.field(name("entry", "at"), CREDIT_NOTE.ISSUED_AT.getDataType());
  private static final Field<Integer> KIND = DSL.field(name("entry", "kind"), Integer.class);
  private static final Field<Integer> YEAR = DSL.field(name("entry", "year"), Integer.class);
  private static final Field<Integer> NUMBER = DSL.field(name("entry", "number"), Integer.class);

  private final Database database;

  JooqSalesRegister(Database database) {
    this.database = database;
  }

  @Override
  public List<FiscalRecord> part(Period period, Optional<FiscalRecord> after, int limit) {
    Instant from = after.map(FiscalRecord::issuedAt).orElse(period.startsAt());
    Table<?> entry = invoices(from, period).unionAll(notes(from, period)).asTable("entry");
    Condition rest =
        after.map(last -> row(AT, KIND, YEAR, NUMBER).gt(place(last))).orElse(DSL.noCondition());
    return database.read(
        sql ->
            sql.select(entry.fields())
                .from(entry)
                .where(rest)
                .orderBy(AT, KIND, YEAR, NUMBER)
                .limit(limit)
                .fetch(JooqSalesRegister::entry));
  }

  private static Row4<Instant, Integer, Integer, Integer> place(FiscalRecord last) {
    return row(
        DSL.val(last.issuedAt(), AT),
        DSL.val(last.correction().isPresent() ? 1 : 0),
        DSL.val(last.number().year().startsInBs()),
        DSL.val(last.number().sequence()));
  }

  private static Select<Record> invoices(Instant from, Period period) {
    return DSL.select(
            List.<Field<?>>of(
                INVOICE.PAID_AT.as("at"),
                inline(0).as("kind"),
                INVOICE.FISCAL_YEAR.as("year"),
                INVOICE.NUMBER.as("number"),
                INVOICE.SUBTOTAL_PAISA.minus(INVOICE.DISCOUNT_PAISA).as("net"),
                INVOICE.TAX_PAISA.as("tax"),
                INVOICE.VAT_BASIS_POINTS.as("rate"),
                buyer(INVOICE.PAID_AT, BILLING_DETAILS.NAME, true).as("buyer"),
                buyer(INVOICE.PAID_AT, BILLING_DETAILS.ADDRESS, false).as("address"),
                buyer(INVOICE.PAID_AT, BILLING_DETAILS.PAN, false).as("pan"),
                DSL.castNull(SQLDataType.INTEGER).as("of_year"),
                DSL.castNull(SQLDataType.INTEGER).as("of_number"),
                DSL.castNull(SQLDataType.VARCHAR).as("reason")))
        .from(INVOICE)
        .where(
            INVOICE.STATUS.eq(inline("PAID")),
            INVOICE.PAID_AT.ge(from),
            INVOICE.PAID_AT.lt(period.endsAt()));
  }

  private static Select<Record> notes(Instant from, Period period) {
    return DSL.select(
            List.<Field<?>>of(
                CREDIT_NOTE.ISSUED_AT.as("at"),
                inline(1).as("kind"),
                CREDIT_NOTE.FISCAL_YEAR.as("year"),
                CREDIT_NOTE.NUMBER.as("number"),
                CREDIT_NOTE.TAXABLE_PAISA.as("net"),
                CREDIT_NOTE.TAX_PAISA.as("tax"),
                INVOICE.VAT_BASIS_POINTS.as("rate"),
                buyer(CREDIT_NOTE.ISSUED_AT, BILLING_DETAILS.NAME, true).as("buyer"),
                buyer(CREDIT_NOTE.ISSUED_AT, BILLING_DETAILS.ADDRESS, false).as("address"),
                buyer(CREDIT_NOTE.ISSUED_AT, BILLING_DETAILS.PAN, false).as("pan"),
                INVOICE.FISCAL_YEAR.as("of_year"),
                INVOICE.NUMBER.as("of_number"),
                CREDIT_NOTE.REASON.as("reason")))
        .from(CREDIT_NOTE)
        .join(INVOICE)
        .on(INVOICE.ID.eq(CREDIT_NOTE.INVOICE_ID))
        .where(CREDIT_NOTE.ISSUED_AT.ge(from), CREDIT_NOTE.ISSUED_AT.lt(period.endsAt()));
  }

  /** What was stated by then; who stated no name is called as they were then. */
  private static Field<String> buyer(Field<Instant> at, Field<String> what, boolean orKnown) {
    Field<String> stated =
        DSL.field(
            DSL.select(what)
                .from(BILLING_DETAILS)
                .where(
                    BILLING_DETAILS.SUBSCRIBER_ID.eq(INVOICE.SUBSCRIBER_ID),
                    BILLING_DETAILS.STATED_AT.le(at))
                .orderBy(BILLING_DETAILS.STATED_AT.desc())
                .limit(inline(1)));
    if (!orKnown) return stated;
    return coalesce(stated, FormerNames.at(INVOICE.SUBSCRIBER_ID, at));
  }

  private static FiscalRecord entry(Record row) {
    boolean taxed = row.get("rate", int.class) > 0;
    return new FiscalRecord(
        number(row, "year", "number"),
        row.get(AT.getName(), Instant.class),
        new BillingDetails(text(row, "buyer"), text(row, "address"), text(row, "pan")),
        FiscalRecord.Sums.of(money(row, "net"), money(row, "tax"), taxed),
        text(row, "reason")
            .map(why -> new FiscalRecord.Correction(number(row, "of_year", "of_number"), why)));
  }

  private static InvoiceNumber number(Record row, String year, String number) {
    return new InvoiceNumber(new FiscalYear(row.get(year, int.class)), row.get(number, int.class));
  }

  private static Money money(Record row, String name) {
    return Money.paisa(row.get(name, long.class));
  }

  private static Optional<String> text(Record row, String name) {
    return Optional.ofNullable(row.get(name, String.class));
  }
}
