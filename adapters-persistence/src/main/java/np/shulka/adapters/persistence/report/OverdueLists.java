package np.shulka.adapters.persistence.report;

import static np.shulka.adapters.persistence.schema.tables.Invoice.INVOICE;
import static np.shulka.adapters.persistence.schema.tables.PaidPeriod.PAID_PERIOD;
import static np.shulka.adapters.persistence.schema.tables.Settlement.SETTLEMENT;
import static np.shulka.adapters.persistence.schema.tables.Subscription.SUBSCRIPTION;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.adapters.persistence.work.Pages;
import np.shulka.application.report.Overdue.Became;
import np.shulka.application.work.Page;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.money.Money;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record6;

/** What became of what was past due, one by one, under the conditions that it is counted by. */
record OverdueLists(Database database) {
  /** The request that was taken back with the end, or later, is what nobody paid. */
  static final Condition IS_TAKEN_BACK =
      INVOICE.STATUS.eq(inline("VOID")).and(INVOICE.VOIDED_AT.ge(SUBSCRIPTION.ENDED_AT));

  private static final Field<BigDecimal> ASKED =
      coalesce(sum(INVOICE.TOTAL_PAISA), inline(BigDecimal.ZERO)).as("asked");

  private static final Field<UUID[]> REQUESTS =
      arrayAgg(INVOICE.ID).orderBy(INVOICE.ID).filterWhere(INVOICE.ID.isNotNull()).as("requests");

  static Condition isRecovered(LocalDays days) {
    var before =
        selectOne()
            .from(PAID_PERIOD)
            .where(PAID_PERIOD.SUBSCRIPTION_ID.eq(INVOICE.SUBSCRIPTION_ID))
            .and(PAID_PERIOD.STARTS_AT.lt(SETTLEMENT.COVERS_FROM));
    return days.hold(INVOICE.PAID_AT)
        .and(INVOICE.PURPOSE.eq(inline("TIME")))
        .and(INVOICE.TOTAL_PAISA.gt(inline(0L)))
        .and(SETTLEMENT.COVERS_FROM.le(INVOICE.PAID_AT))
        .and(exists(before));
  }

  static Condition isLost(LocalDays days) {
    return SUBSCRIPTION.END_REASON.eq(inline("UNPAID")).and(days.hold(SUBSCRIPTION.ENDED_AT));
  }

  Page<Became> recovered(LocalDays days, Page.Request page) {
    List<Became> found =
        database.read(
            sql ->
                sql.select(INVOICE.fields())
                    .select(SETTLEMENT.COVERS_FROM)
                    .from(INVOICE)
                    .join(SETTLEMENT)
                    .on(SETTLEMENT.INVOICE_ID.eq(INVOICE.ID))
                    .where(isRecovered(days))
                    .and(page.after().map(INVOICE.ID::gt).orElse(noCondition()))
                    .orderBy(INVOICE.ID)
                    .limit(Pages.limit(page))
                    .fetch(OverdueLists::recovered));
    return Pages.page(found, page, it -> it.invoices().getFirst().value());
  }

  private static Became recovered(Record row) {
    return new Became(
        new SubscriptionId(row.get(INVOICE.SUBSCRIPTION_ID)),
        new SubscriberId(row.get(INVOICE.SUBSCRIBER_ID)),
        new PlanCode(row.get(INVOICE.PLAN_CODE)),
        Optional.of(row.get(SETTLEMENT.COVERS_FROM)),
        row.get(INVOICE.PAID_AT),
        List.of(new InvoiceId(row.get(INVOICE.ID))),
        Money.paisa(row.get(INVOICE.TOTAL_PAISA)));
  }

  Page<Became> lost(LocalDays days, Page.Request page) {
    List<Became> found =
        database.read(
            sql ->
                sql.select(
                        SUBSCRIPTION.ID,
                        SUBSCRIPTION.SUBSCRIBER_ID,
                        SUBSCRIPTION.PLAN_CODE,
                        SUBSCRIPTION.ENDED_AT,
                        REQUESTS,
                        ASKED)
                    .from(SUBSCRIPTION)
                    .leftJoin(INVOICE)
                    .on(INVOICE.SUBSCRIPTION_ID.eq(SUBSCRIPTION.ID))
                    .and(IS_TAKEN_BACK)
                    .where(isLost(days))
                    .and(page.after().map(SUBSCRIPTION.ID::gt).orElse(noCondition()))
                    .groupBy(SUBSCRIPTION.ID)
                    .orderBy(SUBSCRIPTION.ID)
                    .limit(Pages.limit(page))
                    .fetch(OverdueLists::lost));
    return Pages.page(found, page, it -> it.subscription().value());
  }

  private static Became lost(Record6<UUID, UUID, String, Instant, UUID[], BigDecimal> row) {
    Stream<UUID> requests = Optional.ofNullable(row.value5()).stream().flatMap(Stream::of);
    return new Became(
        new SubscriptionId(row.value1()),
        new SubscriberId(row.value2()),
        new PlanCode(row.value3()),
        Optional.empty(),
        row.value4(),
        requests.map(InvoiceId::new).toList(),
        Money.paisa(row.value6().longValueExact()));
  }
}
