package np.shulka.adapters.persistence.payment;

import static java.util.Objects.requireNonNull;
import static np.shulka.adapters.persistence.schema.tables.GatewayReport.GATEWAY_REPORT;
import static np.shulka.adapters.persistence.schema.tables.Payment.PAYMENT;
import static np.shulka.adapters.persistence.schema.tables.VerifiedPayment.VERIFIED_PAYMENT;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.adapters.persistence.work.DueRows;
import np.shulka.adapters.persistence.work.Pages;
import np.shulka.adapters.persistence.work.Question;
import np.shulka.adapters.persistence.work.Write;
import np.shulka.application.payment.KeptReport;
import np.shulka.application.payment.PaymentSearch;
import np.shulka.application.payment.Payments;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.SelectOnConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Attempts, the reports about them, and the proofs that completed them. */
@Component
final class JooqPayments implements Payments {
  private static final Question<Payment> BY_ID =
      Question.of(slots -> from(PAYMENT.ID.eq(slots.next(PAYMENT.ID))), PaymentRows::payment);

  private static final Question<Payment> BY_PIDX =
      Question.of(
          slots ->
              from(PAYMENT.REFERENCE.eq(slots.next(PAYMENT.REFERENCE)))
                  .and(PAYMENT.PAYMENT_URL.isNotNull()),
          PaymentRows::payment);

  private static final DueRows DUE = new DueRows(PAYMENT, PAYMENT.ID, PAYMENT.RECHECK_AT);

  private final Database database;

  JooqPayments(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Payment> find(PaymentId id) {
    return database.ask(BY_ID, id.value()).stream().findFirst();
  }

  @Override
  public Optional<Payment> find(Pidx pidx) {
    return database.ask(BY_PIDX, pidx.value()).stream().findFirst();
  }

  @Override
  public Optional<Payment> openAttempt(InvoiceId invoice) {
    Condition open = PAYMENT.INVOICE_ID.eq(invoice.value()).and(PaymentRows.canBePaid());
    return database.read(
        sql ->
            sql.fetchOptional(from(open).orderBy(PAYMENT.REOPENED, PAYMENT.ID).limit(1))
                .map(PaymentRows::payment));
  }

  @Override
  public Page<Payment> list(SubscriberId subscriber, Page.Request page) {
    return page(List.of(PaymentsInTurn.ALL), PAYMENT.SUBSCRIBER_ID.eq(subscriber.value()), page);
  }

  @Override
  public Page<Payment> search(PaymentSearch search, Page.Request page) {
    Condition wanted =
        search
            .from()
            .map(PAYMENT.CREATED_AT::ge)
            .orElse(DSL.noCondition())
            .and(search.to().map(PAYMENT.CREATED_AT::lt).orElse(DSL.noCondition()))
            .and(
                search
                    .invoice()
                    .map(invoice -> PAYMENT.INVOICE_ID.eq(invoice.value()))
                    .orElse(DSL.noCondition()))
            .and(
                search
                    .pidx()
                    .map(
                        pidx ->
                            PAYMENT.REFERENCE.eq(pidx.value()).and(PAYMENT.PAYMENT_URL.isNotNull()))
                    .orElse(DSL.noCondition()));
    return page(
        search.standing().map(PaymentsInTurn::of).orElse(List.of(PaymentsInTurn.ALL)),
        wanted,
        page);
  }

  @Override
  public List<KeptReport> reports(PaymentId payment) {
    return database.read(
        sql ->
            sql.selectFrom(GATEWAY_REPORT)
                .where(GATEWAY_REPORT.PAYMENT_ID.eq(payment.value()))
                .orderBy(GATEWAY_REPORT.ID)
                .fetch(ReportRows::kept));
  }

  private Page<Payment> page(List<PaymentsInTurn> ways, Condition wanted, Page.Request page) {
    Table<Record1<UUID>> part =
        ways.stream()
            .map(way -> way.part(wanted, page))
            .reduce(Select::unionAll)
            .orElseThrow()
            .asTable("part", "id");
    Field<UUID> id = requireNonNull(part.field("id", UUID.class));
    List<Payment> found =
        database.read(
            sql ->
                sql.fetch(
                        from(part.join(PAYMENT).on(PAYMENT.ID.eq(id)))
                            .orderBy(id.desc())
                            .limit(Pages.limit(page)))
                    .map(PaymentRows::payment));
    return Pages.page(found, page, payment -> payment.id().value());
  }

  private static SelectConditionStep<Record> from(Condition condition) {
    return from(PAYMENT).where(condition);
  }

  private static SelectOnConditionStep<Record> from(Table<?> payments) {
    return DSL.select(PAYMENT.fields())
        .select(VERIFIED_PAYMENT.REPORT_ID, VERIFIED_PAYMENT.TRANSACTION_ID)
        .select(VERIFIED_PAYMENT.PROVEN_AT)
        .from(payments)
        .leftJoin(VERIFIED_PAYMENT)
        .on(VERIFIED_PAYMENT.PAYMENT_ID.eq(PAYMENT.ID));
  }

  @Override
  public void add(Payment.Created payment) {
    database.write(Write.changing(payment.id()).insert(PAYMENT, PaymentRows.whole(payment)));
  }

  @Override
  public void replace(Payment before, Payment after) {
    Map<Field<?>, Object> seen = new LinkedHashMap<>();
    seen.put(PAYMENT.ID, before.id().value());
    seen.put(PAYMENT.REVISION, before.revision());
    Write write = Write.changing(before.id()).update(PAYMENT, PaymentRows.state(after), seen);
    database.write(before instanceof Payment.Unresolved ? proven(write, after) : write);
  }

  /** The proof goes in only if the payment was completed by this very change. */
  private static Write proven(Write write, Payment after) {
    if (!(after instanceof Payment.Completed completed)) return write;
    return write.insert(VERIFIED_PAYMENT, ReportRows.proof(completed));
  }

  @Override
  public void append(PaymentId payment, LookupReport report) {
    database.write(
        Write.beside(payment)
            .insertBeside(
                GATEWAY_REPORT,
                ReportRows.report(report),
                PAYMENT,
                Map.of(PAYMENT.ID, payment.value()),
                DSL.noCondition()));
  }

  @Override
  public List<PaymentId> claimDue(Instant now, Duration lease, int limit) {
    return DUE.claim(database, now, lease, limit, PaymentId::new);
  }
}
