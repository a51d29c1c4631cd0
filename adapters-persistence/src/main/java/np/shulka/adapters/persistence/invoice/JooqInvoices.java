package np.shulka.adapters.persistence.invoice;

import static java.util.Objects.requireNonNull;
import static np.shulka.adapters.persistence.schema.tables.Invoice.INVOICE;
import static np.shulka.adapters.persistence.schema.tables.InvoiceLine.INVOICE_LINE;
import static np.shulka.adapters.persistence.schema.tables.InvoiceSeries.INVOICE_SERIES;
import static np.shulka.adapters.persistence.schema.tables.Settlement.SETTLEMENT;
import static np.shulka.adapters.persistence.schema.tables.VerifiedPayment.VERIFIED_PAYMENT;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.adapters.persistence.work.Pages;
import np.shulka.adapters.persistence.work.Write;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.InvoiceLine;
import np.shulka.domain.invoice.PayToken;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.invoice.Settlement;
import np.shulka.domain.money.FiscalYear;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Invoices with their lines; what settles one lies beside it, at most once. */
@Component
final class JooqInvoices implements Invoices {
  private final Database database;

  JooqInvoices(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Invoice> find(InvoiceId id) {
    return one(INVOICE.ID.eq(id.value()));
  }

  @Override
  public Optional<Invoice> find(PayToken token) {
    return one(INVOICE.PAY_TOKEN.eq(token.value()));
  }

  @Override
  public Optional<Invoice.Open> open(SubscriptionId subscription) {
    return one(INVOICE.SUBSCRIPTION_ID.eq(subscription.value()).and(isOpen()))
        .map(Invoice.Open.class::cast);
  }

  @Override
  public Page<Invoice> list(SubscriberId subscriber, Page.Request page) {
    Condition mine = INVOICE.SUBSCRIBER_ID.eq(subscriber.value()).and(Pages.from(page, INVOICE.ID));
    List<Invoice> found =
        database.read(
            sql ->
                from(sql, mine)
                    .orderBy(INVOICE.ID.desc())
                    .limit(Pages.limit(page))
                    .fetch(InvoiceRows::invoice));
    return Pages.page(found, page, invoice -> invoice.id().value());
  }

  private Optional<Invoice> one(Condition condition) {
    return database.read(sql -> from(sql, condition).fetchOptional(InvoiceRows::invoice));
  }

  private static SelectConditionStep<Record> from(DSLContext sql, Condition condition) {
    return sql.select(INVOICE.fields())
        .select(InvoiceRows.LINES)
        .select(SETTLEMENT.COVERS_FROM, SETTLEMENT.COVERS_TO)
        .select(VERIFIED_PAYMENT.PAYMENT_ID, VERIFIED_PAYMENT.REPORT_ID)
        .select(VERIFIED_PAYMENT.TRANSACTION_ID, VERIFIED_PAYMENT.PROVEN_AT)
        .from(INVOICE)
        .leftJoin(SETTLEMENT)
        .on(SETTLEMENT.INVOICE_ID.eq(INVOICE.ID))
        .leftJoin(VERIFIED_PAYMENT)
        .on(VERIFIED_PAYMENT.PAYMENT_ID.eq(SETTLEMENT.PAYMENT_ID))
        .where(condition);
  }

  @Override
  public void add(Invoice.Open invoice) {
    List<InvoiceLine> lines = invoice.request().charges().lines();
    database.write(
        Write.changing(invoice.id())
            .with(
                DSL.insertInto(INVOICE)
                    .set(InvoiceRows.whole(invoice.request()))
                    .returningResult(DSL.one()))
            .then(lines.size(), _ -> insertLines(invoice.request())));
  }

  private static ResultQuery<?> insertLines(PaymentRequest request) {
    List<InvoiceLine> lines = request.charges().lines();
    List<Map<Field<?>, @Nullable Object>> rows =
        IntStream.range(0, lines.size())
            .mapToObj(place -> InvoiceRows.line(request, lines.get(place), place + 1))
            .toList();
    return DSL.insertInto(INVOICE_LINE)
        .columns(rows.getFirst().keySet())
        .valuesOfRows(rows.stream().map(row -> DSL.row(row.values())).toList())
        .returningResult(DSL.one());
  }

  @Override
  public void settle(Settlement settlement, FiscalYear year, Instant paidAt) {
    InvoiceId id = settlement.invoice().id();
    database.write(
        Write.changing(id)
            .then(1, _ -> Write.insert(SETTLEMENT, settled(settlement), open(id)))
            .atLast(free -> next(year, free))
            .then(1, number -> paid(id, year, paidAt, number)));
  }

  private static Map<Field<?>, @Nullable Object> settled(Settlement settlement) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(SETTLEMENT.INVOICE_ID, INVOICE.ID);
    row.put(SETTLEMENT.SUBSCRIPTION_ID, INVOICE.SUBSCRIPTION_ID);
    row.put(SETTLEMENT.SUBSCRIBER_ID, INVOICE.SUBSCRIBER_ID);
    row.put(SETTLEMENT.PAYMENT_ID, settlement.proof().payment().map(PaymentId::value).orElse(null));
    row.put(SETTLEMENT.AMOUNT_PAISA, settlement.proof().amount().paisa());
    row.put(SETTLEMENT.COVERS_FROM, settlement.covers().startsAt());
    row.put(SETTLEMENT.COVERS_TO, settlement.covers().endsAt());
    return row;
  }

  /** One row per fiscal year, locked from here to the commit: others wait for it. */
  private static ResultQuery<?> next(FiscalYear year, Table<?> free) {
    return DSL.insertInto(INVOICE_SERIES, INVOICE_SERIES.FISCAL_YEAR, INVOICE_SERIES.LAST_NUMBER)
        .select(
            DSL.select(
                    DSL.val(year.startsInBs(), INVOICE_SERIES.FISCAL_YEAR),
                    DSL.val(1, INVOICE_SERIES.LAST_NUMBER))
                .from(free))
        .onConflict(INVOICE_SERIES.FISCAL_YEAR)
        .doUpdate()
        .set(INVOICE_SERIES.LAST_NUMBER, INVOICE_SERIES.LAST_NUMBER.plus(1))
        .returningResult(INVOICE_SERIES.LAST_NUMBER);
  }

  private static ResultQuery<?> paid(
      InvoiceId id, FiscalYear year, Instant paidAt, Table<?> number) {
    return DSL.update(INVOICE)
        .set(INVOICE.STATUS, InvoiceRows.PAID)
        .set(INVOICE.FISCAL_YEAR, year.startsInBs())
        .set(INVOICE.NUMBER, requireNonNull(number.field(INVOICE_SERIES.LAST_NUMBER)))
        .set(INVOICE.PAID_AT, paidAt)
        .from(number)
        .where(INVOICE.ID.eq(id.value()), isOpen())
        .returningResult(DSL.one());
  }

  private static Table<?> open(InvoiceId id) {
    Select<?> open =
        DSL.select(INVOICE.ID, INVOICE.SUBSCRIPTION_ID, INVOICE.SUBSCRIBER_ID)
            .from(INVOICE)
            .where(INVOICE.ID.eq(id.value()), isOpen());
    return open.asTable(INVOICE);
  }

  @Override
  public void replace(Invoice.Open before, Invoice.Voided after) {
    ResultQuery<Record1<Integer>> update =
        DSL.update(INVOICE)
            .set(INVOICE.STATUS, InvoiceRows.VOID)
            .set(INVOICE.VOIDED_AT, after.voidedAt())
            .where(INVOICE.ID.eq(before.id().value()), isOpen())
            .returningResult(DSL.one());
    database.write(Write.changing(before.id()).with(update));
  }

  private static Condition isOpen() {
    return INVOICE.STATUS.eq(DSL.inline(InvoiceRows.OPEN));
  }
}
