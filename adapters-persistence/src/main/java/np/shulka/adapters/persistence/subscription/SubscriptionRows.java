package np.shulka.adapters.persistence.subscription;

import static np.shulka.adapters.persistence.schema.tables.PaidPeriod.PAID_PERIOD;
import static np.shulka.adapters.persistence.schema.tables.Pause.PAUSE;
import static np.shulka.adapters.persistence.schema.tables.PlanVersion.PLAN_VERSION;
import static np.shulka.adapters.persistence.schema.tables.Subscription.SUBSCRIPTION;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import np.shulka.adapters.persistence.catalog.PeriodRows;
import np.shulka.domain.money.BillingAnchor;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Period;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.Agreement;
import np.shulka.domain.subscription.Cancellation;
import np.shulka.domain.subscription.Deadlines;
import np.shulka.domain.subscription.EndReason;
import np.shulka.domain.subscription.Live;
import np.shulka.domain.subscription.PaidPeriod;
import np.shulka.domain.subscription.Subscription;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SelectOnConditionStep;
import org.jooq.TableLike;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a subscription lies in its row, and paid time in the one beside it. */
@Component
public final class SubscriptionRows {
  static final String ENDED = "ENDED";

  private final ZoneId zone;
  private final Deadlines deadlines;

  SubscriptionRows(ZoneId zone, Deadlines deadlines) {
    this.zone = zone;
    this.deadlines = deadlines;
  }

  /** Subscriptions with the period that was paid last, and whatever else is wanted. */
  public static SelectOnConditionStep<Record> selecting(
      Collection<? extends SelectFieldOrAsterisk> besides) {
    return selecting(SUBSCRIPTION, besides);
  }

  /**
   * The same out of a join that holds subscriptions. What the rows are chosen by stands first in
   * it: PostgreSQL reorders no more than the first eight tables of a join, and scans the others.
   */
  static SelectOnConditionStep<Record> selecting(
      TableLike<?> source, Collection<? extends SelectFieldOrAsterisk> besides) {
    return DSL.select(SUBSCRIPTION.fields())
        .select(besides)
        .select(PLAN_VERSION.PERIOD_UNIT, PLAN_VERSION.PERIOD_COUNT)
        .select(AgreementRows.NEXT.PERIOD_UNIT, AgreementRows.NEXT.PERIOD_COUNT)
        .select(PAID_PERIOD.STARTS_AT, PAID_PERIOD.ENDS_AT, PAID_PERIOD.ANCHOR_AT)
        .select(PAID_PERIOD.ANCHOR_UNIT, PAID_PERIOD.ANCHOR_COUNT, PAID_PERIOD.GRACE_UNTIL)
        .select(PAID_PERIOD.SINCE)
        .select(PauseRows.FIELDS)
        .from(source)
        .join(PLAN_VERSION)
        .on(
            PLAN_VERSION.PLAN_CODE.eq(SUBSCRIPTION.PLAN_CODE),
            PLAN_VERSION.NUMBER.eq(SUBSCRIPTION.PLAN_VERSION))
        .leftJoin(AgreementRows.NEXT)
        .on(
            AgreementRows.NEXT.PLAN_CODE.eq(SUBSCRIPTION.NEXT_PLAN_CODE),
            AgreementRows.NEXT.NUMBER.eq(SUBSCRIPTION.NEXT_PLAN_VERSION))
        .leftJoin(PAID_PERIOD)
        .on(
            PAID_PERIOD.SUBSCRIPTION_ID.eq(SUBSCRIPTION.ID),
            PAID_PERIOD.INVOICE_ID.eq(SUBSCRIPTION.PAID_BY))
        .leftJoin(PAUSE)
        .on(PauseRows.LAST);
  }

  public Subscription subscription(Record row) {
    Agreement agreement = AgreementRows.agreement(row);
    int revision = row.get(SUBSCRIPTION.REVISION);
    return switch (row.get(SUBSCRIPTION.STATUS)) {
      case "INCOMPLETE" ->
          new Subscription.Incomplete(agreement, revision, row.get(SUBSCRIPTION.WAITS_UNTIL));
      case "TRIALING" ->
          new Subscription.Trialing(
              agreement, revision, trial(row).orElseThrow(), cancellation(row));
      case "ACTIVE" ->
          new Subscription.Active(
              agreement, revision, trial(row), paid(row).orElseThrow(), cancellation(row));
      case "PAST_DUE" ->
          new Subscription.PastDue(
              agreement, revision, trial(row), paid(row), row.get(SUBSCRIPTION.WAITS_UNTIL));
      case "PAUSED" ->
          new Subscription.Paused(
              agreement,
              revision,
              trial(row),
              PauseRows.pause(row, anchor(row)),
              cancellation(row));
      case ENDED ->
          new Subscription.Ended(
              agreement,
              revision,
              EndReason.valueOf(row.get(SUBSCRIPTION.END_REASON)),
              row.get(SUBSCRIPTION.ENDED_AT),
              cancellation(row));
      case String other -> throw new IllegalStateException("no subscription is " + other);
    };
  }

  private static Optional<Period> trial(Record row) {
    return Optional.ofNullable(row.get(SUBSCRIPTION.TRIAL_STARTS_AT))
        .map(start -> new Period(start, row.get(SUBSCRIPTION.TRIAL_ENDS_AT)));
  }

  private static Optional<Cancellation> cancellation(Record row) {
    return Optional.ofNullable(row.get(SUBSCRIPTION.CANCELLED_BY))
        .map(
            by ->
                new Cancellation(
                    new Subject(by),
                    Optional.ofNullable(row.get(SUBSCRIPTION.CANCEL_REASON)),
                    row.get(SUBSCRIPTION.CANCELLED_AT)));
  }

  Optional<PaidPeriod> paid(Record row) {
    return Optional.ofNullable(row.get(PAID_PERIOD.STARTS_AT))
        .map(_ -> PauseRows.lived(row, anchor(row)));
  }

  private BillingAnchor anchor(Record row) {
    BillingPeriod every = PeriodRows.every(row, PAID_PERIOD.ANCHOR_UNIT, PAID_PERIOD.ANCHOR_COUNT);
    return new BillingAnchor(row.get(PAID_PERIOD.ANCHOR_AT), zone, every);
  }

  Map<Field<?>, @Nullable Object> whole(Subscription subscription) {
    Agreement agreement = subscription.agreement();
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(SUBSCRIPTION.ID, agreement.id().value());
    row.put(SUBSCRIPTION.SUBSCRIBER_ID, agreement.subscriber().value());
    row.put(SUBSCRIPTION.CREATED_AT, agreement.createdAt());
    Optional<Period> trial = trial(subscription);
    row.put(SUBSCRIPTION.TRIAL_STARTS_AT, trial.map(Period::startsAt).orElse(null));
    row.put(SUBSCRIPTION.TRIAL_ENDS_AT, trial.map(Period::endsAt).orElse(null));
    row.put(SUBSCRIPTION.TRIAL_OF, trial.map(_ -> agreement.plan().code().value()).orElse(null));
    row.putAll(state(subscription));
    row.putAll(agreed(subscription));
    return row;
  }

  private static Optional<Period> trial(Subscription subscription) {
    return switch (subscription) {
      case Live live -> live.trial();
      case Subscription.Ended _ -> Optional.empty();
    };
  }

  /** What changes beside its agreement; the invoice that paid last stays known after the end. */
  Map<Field<?>, @Nullable Object> state(Subscription subscription) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(SUBSCRIPTION.STATUS, name(subscription));
    row.put(SUBSCRIPTION.REVISION, subscription.revision());
    row.put(SUBSCRIPTION.WAITS_UNTIL, waitsUntil(subscription).orElse(null));
    row.put(SUBSCRIPTION.TURNS_AT, turnsAt(subscription).orElse(null));
    row.put(SUBSCRIPTION.OFFERS_AT, offersAt(subscription).orElse(null));
    put(row, cancellation(subscription));
    switch (subscription) {
      case Subscription.Incomplete _, Subscription.Trialing _, Subscription.PastDue _ -> {}
      case Subscription.Paused paused -> row.put(SUBSCRIPTION.PAUSE, paused.pause().number());
      case Subscription.Active active ->
          row.put(SUBSCRIPTION.PAID_BY, active.paid().paidBy().value());
      case Subscription.Ended ended -> {
        row.put(SUBSCRIPTION.END_REASON, ended.reason().name());
        row.put(SUBSCRIPTION.ENDED_AT, ended.endedAt());
      }
    }
    return row;
  }

  /** What it is of, and what was chosen for later. */
  public static Map<Field<?>, @Nullable Object> agreed(Subscription subscription) {
    return AgreementRows.agreed(subscription.agreement());
  }

  /** Money is asked for it from now on, so nothing is to be offered before that is decided. */
  static Map<Field<?>, @Nullable Object> billed(
      Subscription.Payable subscription, Optional<Instant> offersAt) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(SUBSCRIPTION.REVISION, subscription.revision());
    row.put(SUBSCRIPTION.OFFERS_AT, offersAt.orElse(null));
    return row;
  }

  public static Optional<Instant> waitsUntil(Subscription subscription) {
    return switch (subscription) {
      case Subscription.Incomplete first -> Optional.of(first.until());
      case Subscription.PastDue late -> Optional.of(late.until());
      case Subscription.Lasting _, Subscription.Ended _ -> Optional.empty();
    };
  }

  public static Optional<Instant> turnsAt(Subscription subscription) {
    return subscription instanceof Live live ? Optional.of(live.turnsAt()) : Optional.empty();
  }

  private Optional<Instant> offersAt(Subscription subscription) {
    return payable(subscription).flatMap(payable -> payable.offersAt(deadlines));
  }

  private static Optional<Subscription.Payable> payable(Subscription subscription) {
    return switch (subscription) {
      case Subscription.Payable payable -> Optional.of(payable);
      case Subscription.Paused _, Subscription.Ended _ -> Optional.empty();
    };
  }

  private static Optional<Cancellation> cancellation(Subscription subscription) {
    return switch (subscription) {
      case Subscription.Lasting lasting -> lasting.cancellation();
      case Subscription.Ended ended -> ended.cancellation();
      case Subscription.Incomplete _, Subscription.PastDue _ -> Optional.empty();
    };
  }

  private static void put(
      Map<Field<?>, @Nullable Object> row, Optional<Cancellation> cancellation) {
    row.put(SUBSCRIPTION.CANCELLED_BY, cancellation.map(it -> it.by().value()).orElse(null));
    row.put(SUBSCRIPTION.CANCELLED_AT, cancellation.map(Cancellation::at).orElse(null));
    row.put(SUBSCRIPTION.CANCEL_REASON, cancellation.flatMap(Cancellation::reason).orElse(null));
  }

  public static String name(Subscription subscription) {
    return switch (subscription) {
      case Subscription.Incomplete _ -> "INCOMPLETE";
      case Subscription.Trialing _ -> "TRIALING";
      case Subscription.Active _ -> "ACTIVE";
      case Subscription.PastDue _ -> "PAST_DUE";
      case Subscription.Paused _ -> "PAUSED";
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
    row.put(PAID_PERIOD.GRACE_UNTIL, paid.graceUntil());
    row.put(PAID_PERIOD.START_DATE, start.atZone(paid.anchor().zone()).toLocalDate());
    row.put(PAID_PERIOD.SINCE, paid.since().equals(paid.anchor().startsAt()) ? null : paid.since());
    row.put(PAID_PERIOD.ANCHOR_AT, paid.anchor().startsAt());
    row.put(PAID_PERIOD.ANCHOR_UNIT, paid.anchor().every().unit().name());
    row.put(PAID_PERIOD.ANCHOR_COUNT, paid.anchor().every().count());
    return row;
  }
}
