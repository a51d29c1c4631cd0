package np.shulka.adapters.persistence.dunning;

import static java.util.stream.Collectors.toSet;
import static np.shulka.adapters.persistence.schema.tables.Invoice.INVOICE;
import static np.shulka.adapters.persistence.schema.tables.Payment.PAYMENT;
import static np.shulka.adapters.persistence.schema.tables.Subscription.SUBSCRIPTION;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import np.shulka.adapters.persistence.subscription.SubscriptionRows;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.application.catalog.Plans;
import np.shulka.application.catalog.Redemptions;
import np.shulka.application.dunning.DueSubscriptions;
import np.shulka.domain.catalog.PlanVersion;
import np.shulka.domain.catalog.Redemption;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.subscription.Live;
import np.shulka.domain.subscription.PinnedPlan;
import np.shulka.domain.subscription.Subscription;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/**
 * Due subscriptions by two partial indexes; all steps of a batch are one statement. How many are
 * wanted is said to the planner, which would else expect to read much of the table.
 */
@Component
final class JooqDueSubscriptions implements DueSubscriptions {
  private static final Field<UUID> ASKED =
      field(
          select(INVOICE.ID)
              .from(INVOICE)
              .where(INVOICE.SUBSCRIPTION_ID.eq(SUBSCRIPTION.ID))
              .and(INVOICE.STATUS.eq(inline("OPEN"))));

  /** What would end waits for the gateway; what only becomes late does not. */
  private static final Condition NOT_BEING_PAID =
      SUBSCRIPTION
          .STATUS
          .notIn(inline("INCOMPLETE"), inline("PAST_DUE"))
          .or(
              notExists(
                  selectOne()
                      .from(INVOICE)
                      .join(PAYMENT)
                      .on(PAYMENT.INVOICE_ID.eq(INVOICE.ID))
                      .where(INVOICE.SUBSCRIPTION_ID.eq(SUBSCRIPTION.ID))
                      .and(INVOICE.STATUS.eq(inline("OPEN")))
                      .and(PAYMENT.STATUS.in(inline("INITIATED"), inline("PENDING")))
                      .and(PAYMENT.INITIATED_AT.lt(SUBSCRIPTION.TURNS_AT))));

  private final Database database;
  private final SubscriptionRows rows;
  private final Plans plans;
  private final Redemptions redemptions;

  JooqDueSubscriptions(
      Database database, SubscriptionRows rows, Plans plans, Redemptions redemptions) {
    this.database = database;
    this.rows = rows;
    this.plans = plans;
    this.redemptions = redemptions;
  }

  @Override
  public List<Turning> turning(Instant now, int passed, int limit) {
    return database.read(
        sql ->
            sql.fetch(
                    SubscriptionRows.selecting(List.of(ASKED))
                        .where(SUBSCRIPTION.TURNS_AT.le(now), NOT_BEING_PAID)
                        .orderBy(SUBSCRIPTION.TURNS_AT, SUBSCRIPTION.ID)
                        .limit(inline(limit))
                        .offset(inline(passed)))
                .map(
                    row ->
                        new Turning(
                            (Live) rows.subscription(row),
                            Optional.ofNullable(row.get(ASKED)).map(InvoiceId::new))));
  }

  @Override
  public List<Renewable> renewable(Instant now, int passed, int limit) {
    List<Subscription.Payable> offering =
        database.read(
            sql ->
                sql.fetch(
                        SubscriptionRows.selecting(List.of())
                            .where(SUBSCRIPTION.OFFERS_AT.le(now))
                            .orderBy(SUBSCRIPTION.OFFERS_AT, SUBSCRIPTION.ID)
                            .limit(inline(limit))
                            .offset(inline(passed)))
                    .map(row -> (Subscription.Payable) rows.subscription(row)));
    Map<PinnedPlan, PlanVersion> versions = new HashMap<>();
    Map<SubscriptionId, Redemption> coupons =
        redemptions.of(offering.stream().map(Subscription::id).collect(toSet()));
    return offering.stream()
        .map(
            subscription ->
                new Renewable(
                    subscription,
                    versions.computeIfAbsent(subscription.agreement().plan(), this::version),
                    Optional.ofNullable(coupons.get(subscription.id()))))
        .toList();
  }

  private PlanVersion version(PinnedPlan pinned) {
    return plans.version(pinned.code(), pinned.version()).orElseThrow();
  }

  @Override
  public Optional<Instant> nextDue() {
    return database.read(
        sql ->
            Optional.ofNullable(
                sql.select(
                        least(
                            field(select(min(SUBSCRIPTION.TURNS_AT)).from(SUBSCRIPTION)),
                            field(select(min(SUBSCRIPTION.OFFERS_AT)).from(SUBSCRIPTION))))
                    .fetchSingle()
                    .value1()));
  }

  @Override
  public int take(List<Step> steps) {
    return steps.isEmpty() ? 0 : database.apart(sql -> StepsStatement.take(sql, steps));
  }
}
