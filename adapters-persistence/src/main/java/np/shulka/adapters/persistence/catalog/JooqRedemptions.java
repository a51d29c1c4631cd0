package np.shulka.adapters.persistence.catalog;

import static java.util.stream.Collectors.toMap;
import static np.shulka.adapters.persistence.schema.tables.Coupon.COUPON;
import static np.shulka.adapters.persistence.schema.tables.CouponRedemption.COUPON_REDEMPTION;
import static np.shulka.adapters.persistence.schema.tables.Invoice.INVOICE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.adapters.persistence.work.Question;
import np.shulka.adapters.persistence.work.Write;
import np.shulka.application.catalog.Redemptions;
import np.shulka.domain.catalog.CouponCode;
import np.shulka.domain.catalog.Redemption;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Redemptions, whose paid periods are the paid invoices with their coupon. */
@Component
final class JooqRedemptions implements Redemptions {
  private static final Field<Integer> PAID =
      field(
          select(count())
              .from(INVOICE)
              .where(
                  INVOICE.SUBSCRIPTION_ID.eq(COUPON_REDEMPTION.SUBSCRIPTION_ID),
                  INVOICE.COUPON_CODE.isNotNull(),
                  INVOICE.STATUS.eq(inline("PAID"))));

  private static final Question<Redemption> HELD =
      Question.of(
          slots ->
              held(
                  COUPON_REDEMPTION.SUBSCRIPTION_ID.eq(
                      slots.next(COUPON_REDEMPTION.SUBSCRIPTION_ID))),
          JooqRedemptions::redemption);

  private final Database database;

  JooqRedemptions(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Redemption> of(SubscriptionId subscription) {
    return database.ask(HELD, subscription.value()).stream().findFirst();
  }

  @Override
  public Map<SubscriptionId, Redemption> of(Set<SubscriptionId> subscriptions) {
    List<UUID> ids = subscriptions.stream().map(SubscriptionId::value).toList();
    return database
        .read(sql -> sql.fetch(held(COUPON_REDEMPTION.SUBSCRIPTION_ID.in(ids))))
        .map(JooqRedemptions::redemption)
        .stream()
        .collect(toMap(redemption -> redemption.holder().subscription(), held -> held));
  }

  private static Select<? extends Record> held(Condition by) {
    return select(COUPON_REDEMPTION.fields())
        .select(COUPON.PERCENT_OFF, COUPON.AMOUNT_OFF_PAISA)
        .select(COUPON.DURATION, COUPON.PERIODS, CouponRows.PLANS)
        .select(PAID)
        .from(COUPON_REDEMPTION)
        .join(COUPON)
        .on(COUPON.CODE.eq(COUPON_REDEMPTION.COUPON_CODE))
        .where(by, COUPON_REDEMPTION.RELEASED_AT.isNull());
  }

  @Override
  public void reserve(Redemption redemption) {
    Redemption.Holder holder = redemption.holder();
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(COUPON_REDEMPTION.SUBSCRIPTION_ID, holder.subscription().value());
    row.put(COUPON_REDEMPTION.SUBSCRIBER_ID, holder.subscriber().value());
    row.put(COUPON_REDEMPTION.COUPON_CODE, redemption.coupon().value());
    row.put(COUPON_REDEMPTION.RESERVED_AT, redemption.reservedAt());
    row.put(COUPON_REDEMPTION.KEEPS_TO_PLANS, true);
    database.write(Write.changing(holder).insert(COUPON_REDEMPTION, row));
  }

  @Override
  public void release(SubscriptionId subscription, Instant now) {
    database.write(
        Write.changing(new Released(subscription))
            .update(
                COUPON_REDEMPTION,
                Map.of(COUPON_REDEMPTION.RELEASED_AT, now),
                Map.of(COUPON_REDEMPTION.SUBSCRIPTION_ID, subscription.value()),
                COUPON_REDEMPTION.RELEASED_AT.isNull()));
  }

  private static Redemption redemption(Record row) {
    return new Redemption(
        new Redemption.Holder(
            new SubscriberId(row.get(COUPON_REDEMPTION.SUBSCRIBER_ID)),
            new SubscriptionId(row.get(COUPON_REDEMPTION.SUBSCRIPTION_ID))),
        new CouponCode(row.get(COUPON_REDEMPTION.COUPON_CODE)),
        CouponRows.discount(row),
        CouponRows.term(row),
        CouponRows.plans(row),
        row.get(PAID),
        row.get(COUPON_REDEMPTION.RESERVED_AT));
  }

  /** The row of a redemption, which is not the subscription's own. */
  private record Released(SubscriptionId subscription) {}
}
