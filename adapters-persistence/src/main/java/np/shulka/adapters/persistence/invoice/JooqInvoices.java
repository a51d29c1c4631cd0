package np.shulka.adapters.persistence.invoice;

import static np.shulka.adapters.persistence.schema.tables.Invoice.INVOICE;
import static np.shulka.adapters.persistence.schema.tables.InvoiceCredit.INVOICE_CREDIT;
import static np.shulka.adapters.persistence.schema.tables.InvoiceLine.INVOICE_LINE;
import static np.shulka.adapters.persistence.schema.tables.Refund.REFUND;
import static np.shulka.adapters.persistence.schema.tables.Settlement.SETTLEMENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.adapters.persistence.work.Pages;
import np.shulka.adapters.persistence.work.Question;
import np.shulka.adapters.persistence.work.Write;
import np.shulka.application.invoice.InvoiceStanding;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.invoice.Purchased;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.PayToken;
import np.shulka.domain.invoice.Settlement;
import np.shulka.domain.money.FiscalYear;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Invoices with their lines; what settles one lies beside it, at most once. */
@Component
final class JooqInvoices implements Invoices {
  static final Condition OPEN = INVOICE.STATUS.eq(DSL.inline(InvoiceRows.OPEN));

  private static final Field<String> UNPAID =
      DSL.nullif(INVOICE.STATUS, DSL.inline(InvoiceRows.PAID));

  private static final np.shulka.adapters.persistence.schema.tables.Invoice ASKING =
      INVOICE.as("asking");

  /** What was given back of it with requests that were paid, and with refunds. */
  private static final Field<List<Credit>> GIVEN =
      multiset(
              select(
                      INVOICE_CREDIT.CREDITED_INVOICE_ID,
                      INVOICE_CREDIT.TAXABLE_PAISA,
                      INVOICE_CREDIT.TAX_PAISA)
                  .from(INVOICE_CREDIT)
                  .join(ASKING)
                  .on(ASKING.ID.eq(INVOICE_CREDIT.INVOICE_ID))
                  .where(INVOICE_CREDIT.CREDITED_INVOICE_ID.eq(INVOICE.ID))
                  .and(ASKING.STATUS.eq(InvoiceRows.PAID))
                  .unionAll(
                      select(REFUND.INVOICE_ID, REFUND.TAXABLE_PAISA, REFUND.TAX_PAISA)
                          .from(REFUND)
                          .where(REFUND.INVOICE_ID.eq(INVOICE.ID))
                          .and(REFUND.STATUS.ne("REJECTED"))
                          .and(REFUND.TAXABLE_PAISA.plus(REFUND.TAX_PAISA).gt(0L))))
          .as("given")
          .convertFrom(credits -> credits.map(mapping(InvoiceRows::credit)));

  private static final Question<Integer> OPEN_BY_TOKEN =
      Question.of(
          slots ->
              select(DSL.one())
                  .from(INVOICE)
                  .where(INVOICE.PAY_TOKEN.eq(slots.next(INVOICE.PAY_TOKEN)), OPEN),
          row -> row.get(0, Integer.class));

  private final Database database;
  private final InvoiceRows rows;
  private final Question<Invoice> byId;
  private final Question<Invoice> byToken;
  private final Question<Invoice> openOf;

  JooqInvoices(Database database, InvoiceRows rows) {
    this.database = database;
    this.rows = rows;
    this.byId = Question.of(slots -> from(INVOICE.ID.eq(slots.next(INVOICE.ID))), rows::invoice);
    this.byToken =
        Question.of(
            slots -> from(INVOICE.PAY_TOKEN.eq(slots.next(INVOICE.PAY_TOKEN))), rows::invoice);
    this.openOf =
        Question.of(
            slots ->
                from(INVOICE.SUBSCRIPTION_ID.eq(slots.next(INVOICE.SUBSCRIPTION_ID)).and(OPEN)),
            rows::invoice);
  }

  @Override
  public Optional<Invoice> find(InvoiceId id) {
    return database.ask(byId, id.value()).stream().findFirst();
  }

  @Override
  public Optional<Invoice> find(PayToken token) {
    return database.ask(byToken, token.value()).stream().findFirst();
  }

  @Override
  public boolean isOpen(PayToken token) {
    return !database.ask(OPEN_BY_TOKEN, token.value()).isEmpty();
  }

  @Override
  public Optional<Invoice.Open> open(SubscriptionId subscription) {
    return database.ask(openOf, subscription.value()).stream()
        .map(Invoice.Open.class::cast)
        .findFirst();
  }

  @Override
  public List<Purchased> purchases(SubscriptionId subscription, Instant now) {
    return database.read(
        sql ->
            sql.select(InvoiceRows.fields())
                .select(GIVEN)
                .from(InvoiceRows.table())
                .where(
                    INVOICE.SUBSCRIPTION_ID.eq(subscription.value()),
                    SETTLEMENT.COVERS_TO.gt(now),
                    INVOICE.PURPOSE.ne(DSL.inline(PurposeRows.ONCE)))
                .orderBy(SETTLEMENT.COVERS_FROM, INVOICE.ID)
                .fetch(row -> new Purchased((Invoice.Paid) rows.invoice(row), row.get(GIVEN))));
  }

  @Override
  public Page<Invoice> list(SubscriberId subscriber, Page.Request page) {
    return page(INVOICE.SUBSCRIBER_ID.eq(subscriber.value()), INVOICE.ID, page);
  }

  private Page<Invoice> page(Condition wanted, Field<UUID> id, Page.Request page) {
    Condition part = wanted.and(Pages.from(page, id));
    List<Invoice> found =
        database.read(
            sql ->
                sql.fetch(from(part).orderBy(id.desc()).limit(Pages.limit(page)))
                    .map(rows::invoice));
    return Pages.page(found, page, invoice -> invoice.id().value());
  }

  @Override
  public Page<Invoice> search(Optional<InvoiceStanding> standing, Page.Request page) {
    if (standing.isEmpty()) return page(DSL.noCondition(), INVOICE.ID, page);
    // those that are paid have an index of their own, and so have all others
    return switch (standing.get()) {
      case PAID -> page(INVOICE.SETTLED_ID.isNotNull(), INVOICE.SETTLED_ID, page);
      case OPEN, VOID -> page(UNPAID.eq(DSL.inline(standing.get().name())), INVOICE.ID, page);
    };
  }

  private static SelectConditionStep<Record> from(Condition condition) {
    return DSL.select(InvoiceRows.fields()).from(InvoiceRows.table()).where(condition);
  }

  @Override
  public void add(Invoice.Open invoice) {
    Write write =
        Write.changing(invoice.id())
            .insert(INVOICE, InvoiceRows.whole(invoice.request()))
            .insertAll(INVOICE_LINE, InvoiceRows.lines(invoice.request()));
    List<Map<Field<?>, @Nullable Object>> credits = InvoiceRows.credits(invoice.request());
    database.write(write);
    if (!credits.isEmpty()) {
      database.write(Write.beside(invoice.id()).insertAll(INVOICE_CREDIT, credits));
    }
  }

  @Override
  public void settle(Settlement settlement, FiscalYear year, Instant paidAt) {
    UUID id = settlement.invoice().id().value();
    database.write(
        Write.changing(settlement.invoice().id())
            .insertBeside(
                SETTLEMENT, InvoiceRows.settled(settlement), INVOICE, Map.of(INVOICE.ID, id), OPEN)
            .atLast(TaxInvoice.NUMBER, List.of(year.startsInBs()))
            .then(1, TaxInvoice.PAID, List.of(year.startsInBs(), paidAt, id)));
  }

  @Override
  public void replace(Invoice.Open before, Invoice.Voided after) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(INVOICE.STATUS, InvoiceRows.VOID);
    row.put(INVOICE.VOIDED_AT, after.voidedAt());
    UUID id = before.id().value();
    database.write(Write.changing(before.id()).update(INVOICE, row, Map.of(INVOICE.ID, id), OPEN));
  }
}
