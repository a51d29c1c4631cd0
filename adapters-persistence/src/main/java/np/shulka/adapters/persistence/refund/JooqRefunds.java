package np.shulka.adapters.persistence.refund;

import static np.shulka.adapters.persistence.schema.tables.Invoice.INVOICE;
import static np.shulka.adapters.persistence.schema.tables.InvoiceCredit.INVOICE_CREDIT;
import static np.shulka.adapters.persistence.schema.tables.Refund.REFUND;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.adapters.persistence.work.DueRows;
import np.shulka.adapters.persistence.work.Pages;
import np.shulka.adapters.persistence.work.Write;
import np.shulka.application.refund.RefundSearch;
import np.shulka.application.refund.Refunds;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.money.Money;
import np.shulka.domain.refund.Refund;
import np.shulka.domain.subscriber.Subject;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refunds; that there are never too many is said by the rules of their table. */
@Component
final class JooqRefunds implements Refunds {
  private static final DueRows DUE = new DueRows(REFUND, REFUND.ID, REFUND.RECHECK_AT);

  /** Said as its index does. */
  private static final Field<String> STANDING = DSL.nullif(REFUND.STATUS, inline(""));

  private final Database database;
  private final SettledPayments settled;
  private final UnusedPayments unused;

  JooqRefunds(Database database) {
    this.database = database;
    this.settled = new SettledPayments(database);
    this.unused = new UnusedPayments(database);
  }

  @Override
  public Optional<Refund> find(RefundId id) {
    return database.read(
        sql ->
            sql.selectFrom(REFUND)
                .where(REFUND.ID.eq(id.value()))
                .fetchOptional(RefundRows::refund));
  }

  @Override
  public List<Refund> of(PaymentId payment) {
    return database.read(
        sql ->
            sql.selectFrom(REFUND)
                .where(REFUND.PAYMENT_ID.eq(payment.value()))
                .orderBy(REFUND.ID)
                .fetch(RefundRows::refund));
  }

  @Override
  public Map<PaymentId, Money> refunded(List<PaymentId> payments) {
    Field<Long> sum = sum(REFUND.AMOUNT_PAISA).cast(Long.class);
    return database.read(
        sql ->
            sql
                .select(REFUND.PAYMENT_ID, sum)
                .from(REFUND)
                .where(REFUND.PAYMENT_ID.in(payments.stream().map(PaymentId::value).toList()))
                .and(REFUND.STATUS.eq(inline(RefundRows.CONFIRMED)))
                .groupBy(REFUND.PAYMENT_ID)
                .fetch()
                .stream()
                .collect(
                    Collectors.toMap(
                        row -> new PaymentId(row.value1()), row -> Money.paisa(row.value2()))));
  }

  @Override
  public Page<Refund> search(RefundSearch search, Page.Request page) {
    return Pages.newest(database, REFUND, REFUND.ID, wanted(search), page, RefundRows::refund);
  }

  private static Condition wanted(RefundSearch search) {
    Condition any = DSL.noCondition();
    return search
        .standing()
        .map(standing -> STANDING.eq(inline(standing.name())))
        .orElse(any)
        .and(search.payment().map(id -> REFUND.PAYMENT_ID.eq(id.value())).orElse(any))
        .and(search.subscriber().map(id -> REFUND.SUBSCRIBER_ID.eq(id.value())).orElse(any));
  }

  @Override
  public List<Credit> taken(InvoiceId invoice) {
    return database.read(
        sql ->
            sql.select(INVOICE_CREDIT.TAXABLE_PAISA, INVOICE_CREDIT.TAX_PAISA)
                .from(INVOICE_CREDIT)
                .join(INVOICE)
                .on(INVOICE.ID.eq(INVOICE_CREDIT.INVOICE_ID))
                .where(INVOICE_CREDIT.CREDITED_INVOICE_ID.eq(invoice.value()))
                .and(INVOICE.STATUS.in(inline("OPEN"), inline("PAID")))
                .orderBy(INVOICE.ID)
                .fetch(
                    row ->
                        new Credit(invoice, Money.paisa(row.value1()), Money.paisa(row.value2()))));
  }

  @Override
  public List<Credit> noted(InvoiceId invoice) {
    return database.read(
        sql ->
            sql.select(REFUND.TAXABLE_PAISA, REFUND.TAX_PAISA)
                .from(REFUND)
                .where(REFUND.INVOICE_ID.eq(invoice.value()))
                .and(REFUND.STATUS.ne(inline("REJECTED")))
                .and(REFUND.TAXABLE_PAISA.plus(REFUND.TAX_PAISA).gt(inline(0L)))
                .orderBy(REFUND.ID)
                .fetch(
                    row ->
                        new Credit(invoice, Money.paisa(row.value1()), Money.paisa(row.value2()))));
  }

  @Override
  public void add(Refund refund) {
    var others = new Others(refund.intent().about().payment());
    database.write(
        Write.changing(refund.id()).inTurn(others).insert(REFUND, RefundRows.whole(refund)));
  }

  @Override
  public void replace(Refund before, Refund after) {
    write(
        before,
        after instanceof Refund.Dispatched sent ? RefundRows.sent(sent) : RefundRows.state(after));
  }

  @Override
  public void approve(Refund.AwaitingApproval before, Refund.Requested after, Subject by) {
    Map<Field<?>, @Nullable Object> row = RefundRows.state(after);
    row.put(REFUND.APPROVED_BY, by.value());
    write(before, row);
  }

  private void write(Refund before, Map<Field<?>, @Nullable Object> row) {
    Map<Field<?>, Object> seen = new LinkedHashMap<>();
    seen.put(REFUND.ID, before.id().value());
    seen.put(REFUND.REVISION, before.revision());
    database.write(Write.changing(before.id()).update(REFUND, row, seen));
  }

  @Override
  public List<RefundId> claimDue(Instant now, Duration lease, int limit) {
    return DUE.claim(database, now, lease, limit, RefundId::new);
  }

  @Override
  public List<PaymentId> claimUnused(Instant now, Duration lease, int limit) {
    return unused.claim(now, lease, limit);
  }

  @Override
  public List<PaymentId> claimSettled(Instant now, int limit) {
    return settled.claim(now, limit);
  }

  /** What went back of the same payment before. */
  private record Others(PaymentId payment) {}
}
