package np.shulka.adapters.persistence.invoice;

import static np.shulka.adapters.persistence.schema.tables.Invoice.INVOICE;
import static np.shulka.adapters.persistence.schema.tables.PaidPeriod.PAID_PERIOD;
import static np.shulka.adapters.persistence.schema.tables.Settlement.SETTLEMENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import np.shulka.adapters.persistence.catalog.PeriodRows;
import np.shulka.domain.invoice.Bought;
import np.shulka.domain.money.BillingAnchor;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Period;
import org.jooq.Field;
import org.jooq.Record;

/** What a settled invoice bought, and where its row of paid time says that it is counted from. */
final class BoughtRows {
  /** One where time was bought; not a join, of which PostgreSQL would plan too many at once. */
  static final Field<List<Anchor>> ANCHOR =
      multiset(
              select(PAID_PERIOD.ANCHOR_AT, PAID_PERIOD.ANCHOR_UNIT, PAID_PERIOD.ANCHOR_COUNT)
                  .from(PAID_PERIOD)
                  .where(
                      PAID_PERIOD.SUBSCRIPTION_ID.eq(INVOICE.SUBSCRIPTION_ID),
                      PAID_PERIOD.INVOICE_ID.eq(INVOICE.ID)))
          .as("anchor")
          .convertFrom(anchors -> anchors.map(mapping(Anchor::new)));

  private BoughtRows() {}

  static Bought bought(Record row, ZoneId zone) {
    Period covers = new Period(row.get(SETTLEMENT.COVERS_FROM), row.get(SETTLEMENT.COVERS_TO));
    BillingAnchor anchor =
        row.get(ANCHOR).stream()
            .map(kept -> kept.in(zone))
            .findFirst()
            .orElseGet(() -> new BillingAnchor(covers.startsAt(), zone, every(row)));
    return new Bought(covers, anchor);
  }

  /** What is bought once has no time, and is counted from when it was delivered. */
  private static BillingPeriod every(Record row) {
    return PeriodRows.every(row, PurposeRows.BOUGHT.PERIOD_UNIT, PurposeRows.BOUGHT.PERIOD_COUNT);
  }

  /** An anchor as it is stored. */
  record Anchor(Instant at, String unit, int count) {
    BillingAnchor in(ZoneId zone) {
      return new BillingAnchor(
          at, zone, new BillingPeriod(BillingPeriod.Unit.valueOf(unit), count));
    }
  }
}
