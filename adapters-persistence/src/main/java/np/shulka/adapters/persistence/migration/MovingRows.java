package np.shulka.adapters.persistence.migration;

import static np.shulka.adapters.persistence.schema.tables.CouponRedemption.COUPON_REDEMPTION;
import static np.shulka.adapters.persistence.schema.tables.Rehearsal.REHEARSAL;
import static np.shulka.adapters.persistence.schema.tables.Rehearsed.REHEARSED;

import java.util.Optional;
import np.shulka.adapters.persistence.catalog.AddOnList;
import np.shulka.adapters.persistence.catalog.CouponRows;
import np.shulka.adapters.persistence.catalog.PeriodRows;
import np.shulka.adapters.persistence.subscriber.SubscriberRows;
import np.shulka.application.migration.Rehearsals.Moving;
import np.shulka.domain.catalog.CouponCode;
import np.shulka.domain.catalog.PinnedPlan;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.catalog.Redemption;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import org.jooq.Record;

/** How a subscription that would be moved lies in what a rehearsal found. */
final class MovingRows {
  private MovingRows() {}

  static Moving moving(Record row) {
    var holder =
        new Redemption.Holder(
            new SubscriberId(row.get(REHEARSED.SUBSCRIBER_ID)),
            new SubscriptionId(row.get(REHEARSED.SUBSCRIPTION_ID)));
    return new Moving(
        holder.subscription(),
        SubscriberRows.subscriber(row),
        selection(row),
        Optional.ofNullable(row.get(REHEARSED.COUPON_CODE))
            .map(coupon -> redemption(row, holder, new CouponCode(coupon))),
        row.get(REHEARSED.FIRST_RENEWAL));
  }

  private static Selection selection(Record row) {
    var every = PeriodRows.every(row);
    var plan =
        new PinnedPlan(
            new PlanCode(row.get(REHEARSAL.PLAN_CODE)), row.get(REHEARSED.PLAN_VERSION), every);
    return new Selection(
        plan, row.get(REHEARSED.QUANTITY), AddOnList.read(row.get(REHEARSED.ADD_ONS)));
  }

  private static Redemption redemption(Record row, Redemption.Holder holder, CouponCode coupon) {
    return new Redemption(
        holder,
        coupon,
        CouponRows.discount(row),
        CouponRows.term(row),
        CouponRows.plans(row),
        row.get(REHEARSED.COUPON_PERIODS),
        row.get(COUPON_REDEMPTION.RESERVED_AT));
  }
}
