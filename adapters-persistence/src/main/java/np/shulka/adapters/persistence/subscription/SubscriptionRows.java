package np.shulka.adapters.persistence.subscription;

import static np.shulka.adapters.persistence.schema.tables.PaidPeriod.PAID_PERIOD;
import static np.shulka.adapters.persistence.schema.tables.PlanVersion.PLAN_VERSION;
import static np.shulka.adapters.persistence.schema.tables.Subscription.SUBSCRIPTION;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.money.BillingAnchor;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Period;
import np.shulka.domain.subscription.Agreement;
import np.shulka.domain.subscription.PaidPeriod;
import np.shulka.domain.subscription.PinnedPlan;
import np.shulka.domain.subscription.Subscription;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a subscription lies in its row, and paid time in the one beside it. */
@Component
final class SubscriptionRows {
  static final String ENDED = "ENDED";

  private final ZoneId zone;

  SubscriptionRows(ZoneId zone) {
    this.zone = zone;
  }

  Subscription subscription(Record row) {
    Agreement agreement = agreement(row);
    int revision = row.get(SUBSCRIPTION.REVISION);
    return switch (row.get(SUBSCRIPTION.STATUS)) {
      case "INCOMPLETE" -> new Subscription.Incomplete(agreement, revision);
      case "TRIALING" -> new Subscription.Trialing(agreement, revision, trial(row).orElseThrow());
      case "ACTIVE" -> new Subscription.Active(agreement, revision, trial(row), paid(row));
      case ENDED ->
          new Subscription.Ended(
              agreement,
              revision,
              Subscription.EndReason.valueOf(row.get(SUBSCRIPTION.END_REASON)),
              row.get(SUBSCRIPTION.ENDED_AT));
      case String other -> throw new IllegalStateException("no subscription is " + other);
    };
  }

  private static Agreement agreement(Record row) {
    return new Agreement(
        new SubscriptionId(row.get(SUBSCRIPTION.ID)),
        new SubscriberId(row.get(SUBSCRIPTION.SUBSCRIBER_ID)),
        new PinnedPlan(
            new PlanCode(row.get(SUBSCRIPTION.PLAN_CODE)),
            row.get(SUBSCRIPTION.PLAN_VERSION),
            every(row, PLAN_VERSION.PERIOD_UNIT, PLAN_VERSION.PERIOD_COUNT)),
        row.get(SUBSCRIPTION.QUANTITY),
        row.get(SUBSCRIPTION.CREATED_AT));
  }

  private static Optional<Period> trial(Record row) {
    return Optional.ofNullable(row.get(SUBSCRIPTION.TRIAL_STARTS_AT))
        .map(start -> new Period(start, row.get(SUBSCRIPTION.TRIAL_ENDS_AT)));
  }

  private PaidPeriod paid(Record row) {
    BillingPeriod every = every(row, PAID_PERIOD.ANCHOR_UNIT, PAID_PERIOD.ANCHOR_COUNT);
    return new PaidPeriod(
        new Period(row.get(PAID_PERIOD.STARTS_AT), row.get(PAID_PERIOD.ENDS_AT)),
        new InvoiceId(row.get(SUBSCRIPTION.PAID_BY)),
        new BillingAnchor(row.get(PAID_PERIOD.ANCHOR_AT), zone, every));
  }

  private static BillingPeriod every(Record row, Field<String> unit, Field<Integer> count) {
    return new BillingPeriod(BillingPeriod.Unit.valueOf(row.get(unit)), row.get(count));
  }

  Map<Field<?>, @Nullable Object> whole(Subscription subscription) {
    Agreement agreement = subscription.agreement();
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(SUBSCRIPTION.ID, agreement.id().value());
    row.put(SUBSCRIPTION.SUBSCRIBER_ID, agreement.subscriber().value());
    row.put(SUBSCRIPTION.PLAN_CODE, agreement.plan().code().value());
    row.put(SUBSCRIPTION.PLAN_VERSION, agreement.plan().version());
    row.put(SUBSCRIPTION.QUANTITY, agreement.quantity());
    row.put(SUBSCRIPTION.CREATED_AT, agreement.createdAt());
    Optional<Period> trial = trial(subscription);
    row.put(SUBSCRIPTION.TRIAL_STARTS_AT, trial.map(Period::startsAt).orElse(null));
    row.put(SUBSCRIPTION.TRIAL_ENDS_AT, trial.map(Period::endsAt).orElse(null));
    row.putAll(state(subscription));
    return row;
  }

  private static Optional<Period> trial(Subscription subscription) {
    return switch (subscription) {
      case Subscription.Payable payable -> payable.trial();
      case Subscription.Ended _ -> Optional.empty();
    };
  }

  /** What a change may change; the invoice that paid last stays known after the end. */
  Map<Field<?>, @Nullable Object> state(Subscription subscription) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(SUBSCRIPTION.STATUS, name(subscription));
    row.put(SUBSCRIPTION.REVISION, subscription.revision());
    switch (subscription) {
      case Subscription.Incomplete _, Subscription.Trialing _ -> {}
      case Subscription.Active active ->
          row.put(SUBSCRIPTION.PAID_BY, active.paid().paidBy().value());
      case Subscription.Ended ended -> {
        row.put(SUBSCRIPTION.END_REASON, ended.reason().name());
        row.put(SUBSCRIPTION.ENDED_AT, ended.endedAt());
      }
    }
    return row;
  }

  private static String name(Subscription subscription) {
    return switch (subscription) {
      case Subscription.Incomplete _ -> "INCOMPLETE";
      case Subscription.Trialing _ -> "TRIALING";
      case Subscription.Active _ -> "ACTIVE";
      case Subscription.Ended _ -> ENDED;
    };
  }

  Map<Field<?>, @Nullable Object> period(Subscription.Active active) {
    PaidPeriod paid = active.paid();
    Instant start = paid.time().startsAt();
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(PAID_PERIOD.SUBSCRIPTION_ID, active.id().value());
    row.put(PAID_PERIOD.INVOICE_ID, paid.paidBy().value());
    row.put(PAID_PERIOD.SUBSCRIBER_ID, active.agreement().subscriber().value());
    row.put(PAID_PERIOD.STARTS_AT, start);
    row.put(PAID_PERIOD.ENDS_AT, paid.time().endsAt());
    row.put(PAID_PERIOD.START_DATE, start.atZone(paid.anchor().zone()).toLocalDate());
    row.put(PAID_PERIOD.ANCHOR_AT, paid.anchor().startsAt());
    row.put(PAID_PERIOD.ANCHOR_UNIT, paid.anchor().every().unit().name());
    row.put(PAID_PERIOD.ANCHOR_COUNT, paid.anchor().every().count());
    return row;
  }
}
