package np.shulka.adapters.persistence.payment;

import static np.shulka.adapters.persistence.schema.tables.GatewayReport.GATEWAY_REPORT;
import static np.shulka.adapters.persistence.schema.tables.Payment.PAYMENT;
import static np.shulka.adapters.persistence.schema.tables.VerifiedPayment.VERIFIED_PAYMENT;
import static org.jooq.impl.DSL.name;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.adapters.persistence.work.Pages;
import np.shulka.adapters.persistence.work.Write;
import np.shulka.application.payment.Payments;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Attempts, the reports about them, and the proofs that completed them. */
@Component
final class JooqPayments implements Payments {
  private final Database database;

  JooqPayments(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Payment> find(PaymentId id) {
    return one(PAYMENT.ID.eq(id.value()));
  }

  @Override
  public Optional<Payment> find(Pidx pidx) {
    return one(PAYMENT.REFERENCE.eq(pidx.value()).and(PAYMENT.PAYMENT_URL.isNotNull()));
  }

  private Optional<Payment> one(Condition condition) {
    return database.read(sql -> from(sql, condition).fetchOptional(PaymentRows::payment));
  }

  @Override
  public Optional<Payment> openAttempt(InvoiceId invoice) {
    Condition open = PAYMENT.INVOICE_ID.eq(invoice.value()).and(PaymentRows.canBePaid());
    return database.read(
        sql ->
            from(sql, open)
                .orderBy(PAYMENT.REOPENED, PAYMENT.ID)
                .limit(1)
                .fetchOptional(PaymentRows::payment));
  }

  @Override
  public Page<Payment> list(SubscriberId subscriber, Page.Request page) {
    Condition mine = PAYMENT.SUBSCRIBER_ID.eq(subscriber.value()).and(Pages.from(page, PAYMENT.ID));
    List<Payment> found =
        database.read(
            sql ->
                from(sql, mine)
                    .orderBy(PAYMENT.ID.desc())
                    .limit(Pages.limit(page))
                    .fetch(PaymentRows::payment));
    return Pages.page(found, page, payment -> payment.id().value());
  }

  private static SelectConditionStep<Record> from(DSLContext sql, Condition condition) {
    return sql.select(PAYMENT.fields())
        .select(VERIFIED_PAYMENT.REPORT_ID, VERIFIED_PAYMENT.TRANSACTION_ID)
        .select(VERIFIED_PAYMENT.PROVEN_AT)
        .from(PAYMENT)
        .leftJoin(VERIFIED_PAYMENT)
        .on(VERIFIED_PAYMENT.PAYMENT_ID.eq(PAYMENT.ID))
        .where(condition);
  }

  @Override
  public void add(Payment.Created payment) {
    database.write(
        Write.changing(payment.id())
            .with(
                DSL.insertInto(PAYMENT)
                    .set(PaymentRows.whole(payment))
                    .returningResult(DSL.one())));
  }

  @Override
  public void replace(Payment before, Payment after) {
    var update =
        DSL.update(PAYMENT)
            .set(PaymentRows.state(after))
            .set(PAYMENT.REOPENED, PaymentRows.wasEverClosed())
            .where(PAYMENT.ID.eq(before.id().value()), PAYMENT.REVISION.eq(before.revision()))
            .returningResult(DSL.one());
    database.write(proven(Write.changing(before.id()).with(update), after));
  }

  /** The proof goes in only if the payment was completed by this very change. */
  private static Write proven(Write write, Payment after) {
    if (!(after instanceof Payment.Completed completed)) return write;
    return write.then(
        1, changed -> Write.insert(VERIFIED_PAYMENT, ReportRows.proof(completed), changed));
  }

  @Override
  public void append(PaymentId payment, LookupReport report) {
    database.write(
        Write.beside(payment)
            .then(
                1,
                _ ->
                    Write.insert(
                        GATEWAY_REPORT,
                        ReportRows.report(report),
                        DSL.select(PAYMENT.ID, PAYMENT.SUBSCRIBER_ID)
                            .from(PAYMENT)
                            .where(PAYMENT.ID.eq(payment.value()))
                            .asTable(PAYMENT))));
  }

  @Override
  public List<PaymentId> claimDue(Instant now, Duration lease, int limit) {
    var due =
        name("due")
            .as(
                DSL.select(PAYMENT.ID, PAYMENT.RECHECK_AT)
                    .from(PAYMENT)
                    .where(PAYMENT.RECHECK_AT.le(now))
                    .orderBy(PAYMENT.RECHECK_AT, PAYMENT.ID)
                    .limit(limit)
                    .forUpdate()
                    .skipLocked());
    var leased =
        name("leased")
            .as(
                DSL.update(PAYMENT)
                    .set(PAYMENT.RECHECK_AT, now.plus(lease))
                    .from(due)
                    .where(PAYMENT.ID.eq(due.field(PAYMENT.ID)))
                    .returningResult(PAYMENT.ID));
    return database.apart(
        sql ->
            sql.with(due)
                .with(leased)
                .select(due.field(PAYMENT.ID))
                .from(due)
                .join(leased)
                .using(PAYMENT.ID)
                .orderBy(due.field(PAYMENT.RECHECK_AT), due.field(PAYMENT.ID))
                .fetch(row -> new PaymentId(row.value1())));
  }
}
