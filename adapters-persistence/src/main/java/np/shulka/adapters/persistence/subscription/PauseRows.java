package np.shulka.adapters.persistence.subscription;

import static np.shulka.adapters.persistence.schema.tables.PaidPeriod.PAID_PERIOD;
import static np.shulka.adapters.persistence.schema.tables.Pause.PAUSE;
import static np.shulka.adapters.persistence.schema.tables.Subscription.SUBSCRIPTION;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.money.BillingAnchor;
import np.shulka.domain.money.Period;
import np.shulka.domain.subscription.PaidPeriod;
import np.shulka.domain.subscription.Pause;
import np.shulka.domain.subscription.Remainder;
import np.shulka.domain.subscription.Standstill;
import np.shulka.domain.subscription.Subscription;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** How a pause lies in its row, beside what was bought. */
final class PauseRows {
  /** The last pause, if it is of the time that was paid last. */
  static final Condition LAST =
      PAUSE
          .SUBSCRIPTION_ID
          .eq(SUBSCRIPTION.ID)
          .and(PAUSE.NUMBER.eq(SUBSCRIPTION.PAUSE))
          .and(PAUSE.PAID_BY.eq(SUBSCRIPTION.PAID_BY));

  static final List<Field<?>> FIELDS =
      List.of(
          PAUSE.NUMBER, PAUSE.PAUSED_AT, PAUSE.RESUMES_AT, PAUSE.GRANTED_UNTIL, PAUSE.RESUMED_AT);

  private PauseRows() {}

  /** What was bought, or what the last pause left of it. */
  static PaidPeriod lived(Record row, BillingAnchor anchor) {
    Instant resumed = row.get(PAUSE.RESUMED_AT);
    if (resumed != null) return rest(row, anchor).from(resumed);
    return new PaidPeriod(
        new Period(row.get(PAID_PERIOD.STARTS_AT), row.get(PAID_PERIOD.ENDS_AT)),
        new InvoiceId(row.get(SUBSCRIPTION.PAID_BY)),
        anchor,
        row.get(PAID_PERIOD.GRACE_UNTIL),
        Optional.ofNullable(row.get(PAID_PERIOD.SINCE)).orElse(anchor.startsAt()));
  }

  /** What was bought before what was paid last, each as if it were that. */
  static ResultQuery<? extends Record> boughtBefore(SubscriptionId id) {
    return DSL.select(PAID_PERIOD.INVOICE_ID.as(SUBSCRIPTION.PAID_BY))
        .select(PAID_PERIOD.STARTS_AT, PAID_PERIOD.ENDS_AT, PAID_PERIOD.ANCHOR_AT)
        .select(PAID_PERIOD.ANCHOR_UNIT, PAID_PERIOD.ANCHOR_COUNT, PAID_PERIOD.GRACE_UNTIL)
        .select(PAID_PERIOD.SINCE)
        .select(FIELDS)
        .from(SUBSCRIPTION)
        .join(PAID_PERIOD)
        .on(PAID_PERIOD.SUBSCRIPTION_ID.eq(SUBSCRIPTION.ID))
        .leftJoin(PAUSE)
        .on(
            PAUSE.SUBSCRIPTION_ID.eq(SUBSCRIPTION.ID),
            PAUSE.NUMBER.eq(SUBSCRIPTION.PAUSE),
            PAUSE.PAID_BY.eq(PAID_PERIOD.INVOICE_ID))
        .where(SUBSCRIPTION.ID.eq(id.value()))
        .and(PAID_PERIOD.INVOICE_ID.ne(SUBSCRIPTION.PAID_BY))
        .and(PAID_PERIOD.CUT_AT.isNull())
        .orderBy(PAID_PERIOD.STARTS_AT.desc());
  }

  static ResultQuery<? extends Record> of(SubscriptionId id) {
    return DSL.select(FIELDS)
        .from(PAUSE)
        .where(PAUSE.SUBSCRIPTION_ID.eq(id.value()))
        .orderBy(PAUSE.NUMBER);
  }

  static Standstill standstill(Record row) {
    Instant goesOn =
        Optional.ofNullable(row.get(PAUSE.RESUMED_AT)).orElseGet(() -> row.get(PAUSE.RESUMES_AT));
    return new Standstill(row.get(PAUSE.PAUSED_AT), row.get(PAUSE.GRANTED_UNTIL), goesOn);
  }

  static Pause pause(Record row, BillingAnchor anchor) {
    return new Pause(
        row.get(PAUSE.NUMBER),
        row.get(PAUSE.PAUSED_AT),
        row.get(PAUSE.RESUMES_AT),
        rest(row, anchor));
  }

  private static Remainder rest(Record row, BillingAnchor anchor) {
    return new Remainder(
        new InvoiceId(row.get(SUBSCRIPTION.PAID_BY)),
        Duration.between(row.get(PAUSE.PAUSED_AT), row.get(PAUSE.GRANTED_UNTIL)),
        Duration.between(row.get(PAID_PERIOD.ENDS_AT), row.get(PAID_PERIOD.GRACE_UNTIL)),
        anchor.every(),
        anchor.zone());
  }

  static Map<Field<?>, @Nullable Object> begun(Subscription.Paused paused) {
    Pause pause = paused.pause();
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(PAUSE.SUBSCRIPTION_ID, paused.id().value());
    row.put(PAUSE.NUMBER, pause.number());
    row.put(PAUSE.PAID_BY, pause.rest().paidBy().value());
    row.put(PAUSE.PAUSED_AT, pause.at());
    row.put(PAUSE.RESUMES_AT, pause.until());
    row.put(PAUSE.GRANTED_UNTIL, pause.at().plus(pause.rest().left()));
    return row;
  }

  static Map<Field<?>, Object> key(Subscription.Paused paused) {
    Map<Field<?>, Object> key = new LinkedHashMap<>();
    key.put(PAUSE.SUBSCRIPTION_ID, paused.id().value());
    key.put(PAUSE.NUMBER, paused.pause().number());
    return key;
  }

  static Map<Field<?>, @Nullable Object> over(Subscription.Active resumed) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(PAUSE.RESUMED_AT, resumed.paid().time().startsAt());
    row.put(PAUSE.ENDS_AT, resumed.paid().time().endsAt());
    return row;
  }
}
