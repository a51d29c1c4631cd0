package np.shulka.adapters.persistence.catalog;

import static np.shulka.adapters.persistence.schema.tables.PlanVersion.PLAN_VERSION;

import np.shulka.domain.money.BillingPeriod;
import org.jooq.Field;
import org.jooq.Record;

/** How the length of a period lies in two columns. */
public final class PeriodRows {
  private PeriodRows() {}

  /** That of the plan version in the row. */
  public static BillingPeriod every(Record row) {
    return every(row, PLAN_VERSION.PERIOD_UNIT, PLAN_VERSION.PERIOD_COUNT);
  }

  /** That in any two columns. */
  public static BillingPeriod every(Record row, Field<String> unit, Field<Integer> count) {
    return new BillingPeriod(BillingPeriod.Unit.valueOf(row.get(unit)), row.get(count));
  }
}
