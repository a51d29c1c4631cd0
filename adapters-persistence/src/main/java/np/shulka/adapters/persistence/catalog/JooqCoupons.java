package np.shulka.adapters.persistence.catalog;

import static np.shulka.adapters.persistence.schema.tables.Coupon.COUPON;
import static np.shulka.adapters.persistence.schema.tables.CouponPlan.COUPON_PLAN;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.adapters.persistence.work.Write;
import np.shulka.application.catalog.Coupons;
import np.shulka.domain.catalog.Coupon;
import np.shulka.domain.catalog.CouponCode;
import np.shulka.domain.catalog.PlanCode;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Coupons with the plans they are for. */
@Component
final class JooqCoupons implements Coupons {
  private static final Field<String> BY_CODE =
      COUPON.CODE.collate(DSL.collation(DSL.quotedName("C")));

  private final Database database;

  JooqCoupons(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Coupon> find(CouponCode code) {
    return database.read(
        sql -> sql.fetchOptional(from(COUPON.CODE.eq(code.value()))).map(CouponRows::coupon));
  }

  @Override
  public List<Coupon> list(Optional<CouponCode> after, int limit) {
    Condition rest = after.map(last -> BY_CODE.gt(last.value())).orElse(DSL.noCondition());
    return database.read(
        sql -> sql.fetch(from(rest).orderBy(BY_CODE).limit(limit)).map(CouponRows::coupon));
  }

  private static SelectConditionStep<Record> from(Condition condition) {
    return DSL.select(COUPON.fields()).select(CouponRows.PLANS).from(COUPON).where(condition);
  }

  @Override
  public void add(Coupon coupon) {
    Write write = Write.changing(coupon.code()).insert(COUPON, CouponRows.whole(coupon));
    for (PlanCode plan : coupon.limits().plans()) {
      Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
      row.put(COUPON_PLAN.COUPON_CODE, coupon.code().value());
      row.put(COUPON_PLAN.PLAN_CODE, plan.value());
      write = write.insert(COUPON_PLAN, row);
    }
    database.write(write);
  }

  @Override
  public void retire(Coupon coupon) {
    Map<Field<?>, Object> usable = new LinkedHashMap<>();
    usable.put(COUPON.CODE, coupon.code().value());
    usable.put(COUPON.STATUS, Coupon.Status.ACTIVE.name());
    database.write(
        Write.changing(coupon.code())
            .update(COUPON, Map.of(COUPON.STATUS, Coupon.Status.RETIRED.name()), usable));
  }
}
