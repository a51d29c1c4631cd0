package np.shulka.adapters.persistence.ledger;

import static java.util.Objects.requireNonNull;
import static np.shulka.adapters.persistence.schema.tables.GatewayReport.GATEWAY_REPORT;
import static np.shulka.adapters.persistence.schema.tables.Payment.PAYMENT;
import static np.shulka.adapters.persistence.schema.tables.Refund.REFUND;
import static np.shulka.adapters.persistence.schema.tables.VerifiedPayment.VERIFIED_PAYMENT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.adapters.persistence.work.Pages;
import np.shulka.application.ledger.StrandedMoney;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.money.Money;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What is stranded, found by an index over just that. */
@Component
final class JooqStrandedMoney implements StrandedMoney {
  private static final Condition STRANDED =
      PAYMENT.DISPOSITION.eq(inline("UNAPPLIED")).or(PAYMENT.STATUS.eq(inline("MISMATCHED")));

  private static final Field<Instant> SINCE =
      coalesce(VERIFIED_PAYMENT.PROVEN_AT, PAYMENT.SINCE).as("stranded_since");

  private static final Field<Long> BACK =
      field(
          select(coalesce(sum(REFUND.AMOUNT_PAISA).cast(Long.class), inline(0L)))
              .from(REFUND)
              .where(REFUND.PAYMENT_ID.eq(PAYMENT.ID))
              .and(REFUND.STATUS.eq(inline("CONFIRMED"))));

  /** What is verified, less what is back of it; of anything else what the gateway said last. */
  private static final Field<Long> LEFT =
      coalesce(
              VERIFIED_PAYMENT.AMOUNT_PAISA.minus(BACK),
              field(
                  select(GATEWAY_REPORT.TOTAL_PAISA)
                      .from(GATEWAY_REPORT)
                      .where(GATEWAY_REPORT.PAYMENT_ID.eq(PAYMENT.ID))
                      .orderBy(GATEWAY_REPORT.ASKED_AT.desc(), GATEWAY_REPORT.ID.desc())
                      .limit(1)),
              inline(0L))
          .as("left_paisa");

  private final Database database;

  JooqStrandedMoney(Database database) {
    this.database = database;
  }

  @Override
  public Page<Stranded> list(Page.Request page) {
    var stranded =
        name("stranded")
            .as(
                select(PAYMENT.ID, PAYMENT.SUBSCRIBER_ID, PAYMENT.INVOICE_ID, PAYMENT.STATUS)
                    .select(LEFT, SINCE)
                    .from(PAYMENT)
                    .leftJoin(VERIFIED_PAYMENT)
                    .on(VERIFIED_PAYMENT.PAYMENT_ID.eq(PAYMENT.ID))
                    .where(STRANDED));
    Field<Instant> since = requireNonNull(stranded.field(SINCE));
    Field<UUID> id = requireNonNull(stranded.field(PAYMENT.ID));
    Condition further =
        page.after()
            .map(last -> row(since, id).gt(select(since, id).from(stranded).where(id.eq(last))))
            .orElse(DSL.noCondition());
    List<Stranded> found =
        database.read(
            sql ->
                sql.with(stranded)
                    .selectFrom(stranded)
                    .where(further)
                    .orderBy(since, id)
                    .limit(Pages.limit(page))
                    .fetch(JooqStrandedMoney::stranded));
    return Pages.page(found, page, money -> money.payment().value());
  }

  private static Stranded stranded(Record row) {
    boolean verified = "COMPLETED".equals(row.get(PAYMENT.STATUS));
    return new Stranded(
        new PaymentId(row.get(PAYMENT.ID)),
        new SubscriberId(row.get(PAYMENT.SUBSCRIBER_ID)),
        new InvoiceId(row.get(PAYMENT.INVOICE_ID)),
        Money.paisa(row.get(LEFT)),
        verified ? Reason.UNAPPLIED : Reason.QUARANTINED,
        row.get(SINCE));
  }
}
