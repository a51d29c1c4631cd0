package np.shulka.adapters.persistence.catalog;

import static np.shulka.adapters.persistence.schema.tables.Coupon.COUPON;
import static np.shulka.adapters.persistence.schema.tables.CouponPlan.COUPON_PLAN;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import np.shulka.domain.catalog.Coupon;
import np.shulka.domain.catalog.CouponCode;
import np.shulka.domain.catalog.CouponTerm;
import np.shulka.domain.catalog.Discount;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.money.Money;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** How a coupon lies in its row, and the plans it is for in theirs. */
public final class CouponRows {
  private static final String ONCE = "ONCE";
  private static final String REPEATING = "REPEATING";
  private static final String FOREVER = "FOREVER";

  public static final Field<List<PlanCode>> PLANS =
      multiset(
              select(COUPON_PLAN.PLAN_CODE)
                  .from(COUPON_PLAN)
                  .where(COUPON_PLAN.COUPON_CODE.eq(COUPON.CODE)))
          .convertFrom(plans -> plans.map(plan -> new PlanCode(plan.value1())));

  private CouponRows() {}

  static Coupon coupon(Record row) {
    return new Coupon(
        new CouponCode(row.get(COUPON.CODE)),
        discount(row),
        term(row),
        new Coupon.Limits(
            Optional.ofNullable(row.get(COUPON.MAX_REDEMPTIONS)),
            Optional.ofNullable(row.get(COUPON.EXPIRES_AT)),
            plans(row)),
        row.get(COUPON.REDEEMED),
        Coupon.Status.valueOf(row.get(COUPON.STATUS)),
        row.get(COUPON.CREATED_AT));
  }

  public static Discount discount(Record row) {
    Integer percent = row.get(COUPON.PERCENT_OFF);
    return percent == null
        ? new Discount.Fixed(Money.paisa(row.get(COUPON.AMOUNT_OFF_PAISA)))
        : new Discount.Percent(percent);
  }

  public static Set<PlanCode> plans(Record row) {
    return Set.copyOf(row.get(PLANS));
  }

  public static CouponTerm term(Record row) {
    return switch (row.get(COUPON.DURATION)) {
      case ONCE -> new CouponTerm.Once();
      case REPEATING -> new CouponTerm.Repeating(row.get(COUPON.PERIODS));
      case FOREVER -> new CouponTerm.Forever();
      case String other -> throw new IllegalStateException("no coupon lasts " + other);
    };
  }

  static Map<Field<?>, @Nullable Object> whole(Coupon coupon) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(COUPON.CODE, coupon.code().value());
    row.put(COUPON.PERCENT_OFF, null);
    row.put(COUPON.AMOUNT_OFF_PAISA, null);
    switch (coupon.discount()) {
      case Discount.Percent(int percent) -> row.put(COUPON.PERCENT_OFF, percent);
      case Discount.Fixed(Money off) -> row.put(COUPON.AMOUNT_OFF_PAISA, off.paisa());
    }
    switch (coupon.term()) {
      case CouponTerm.Once _ -> lasts(row, ONCE, 1);
      case CouponTerm.Repeating(int periods) -> lasts(row, REPEATING, periods);
      case CouponTerm.Forever _ -> lasts(row, FOREVER, null);
    }
    row.put(COUPON.MAX_REDEMPTIONS, coupon.limits().maxRedemptions().orElse(null));
    row.put(COUPON.EXPIRES_AT, coupon.limits().expiresAt().orElse(null));
    row.put(COUPON.REDEEMED, coupon.redeemed());
    row.put(COUPON.STATUS, coupon.status().name());
    row.put(COUPON.CREATED_AT, coupon.createdAt());
    return row;
  }

  private static void lasts(
      Map<Field<?>, @Nullable Object> row, String duration, @Nullable Integer periods) {
    row.put(COUPON.DURATION, duration);
    row.put(COUPON.PERIODS, periods);
  }
}
