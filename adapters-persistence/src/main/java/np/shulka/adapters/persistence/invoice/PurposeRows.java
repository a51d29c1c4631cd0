package np.shulka.adapters.persistence.invoice;

import static np.shulka.adapters.persistence.schema.tables.Invoice.INVOICE;
import static np.shulka.adapters.persistence.schema.tables.PlanVersion.PLAN_VERSION;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import np.shulka.adapters.persistence.catalog.AddOnList;
import np.shulka.adapters.persistence.catalog.PeriodRows;
import np.shulka.adapters.persistence.schema.tables.PlanVersion;
import np.shulka.adapters.persistence.work.Json;
import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.catalog.PinnedAddOn;
import np.shulka.domain.catalog.PinnedPlan;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.invoice.Working;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** How what an invoice buys lies in its row. */
final class PurposeRows {
  static final String TIME = "TIME";
  private static final String CHANGE = "CHANGE";
  static final String ONCE = "ONCE";

  /** The period of the plan version that it buys. */
  static final PlanVersion BOUGHT = PLAN_VERSION.as("bought");

  private PurposeRows() {}

  static Purpose purpose(Record row) {
    PinnedPlan plan =
        new PinnedPlan(
            new PlanCode(row.get(INVOICE.PLAN_CODE)),
            row.get(INVOICE.PLAN_VERSION),
            PeriodRows.every(row, BOUGHT.PERIOD_UNIT, BOUGHT.PERIOD_COUNT));
    Selection selection =
        new Selection(plan, row.get(INVOICE.QUANTITY), AddOnList.read(row.get(INVOICE.ADD_ONS)));
    return switch (row.get(INVOICE.PURPOSE)) {
      case TIME ->
          new Purpose.Time(
              selection, row.get(INVOICE.PERIODS), Optional.ofNullable(row.get(INVOICE.STARTS_AT)));
      case CHANGE -> new Purpose.Change(selection, KeptWorking.read(row.get(INVOICE.WORKING)));
      case ONCE -> new Purpose.Once(selection, once(row));
      case String other -> throw new IllegalStateException("nothing is bought by " + other);
    };
  }

  private static PinnedAddOn once(Record row) {
    return new PinnedAddOn(
        new AddOnCode(row.get(INVOICE.ONCE_CODE)),
        row.get(INVOICE.ONCE_VERSION),
        row.get(INVOICE.ONCE_QUANTITY));
  }

  private static String name(Purpose purpose) {
    return switch (purpose) {
      case Purpose.Time _ -> TIME;
      case Purpose.Change _ -> CHANGE;
      case Purpose.Once _ -> ONCE;
    };
  }

  static Map<Field<?>, @Nullable Object> of(Purpose purpose) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(INVOICE.PURPOSE, name(purpose));
    Optional<Purpose.Time> time =
        purpose instanceof Purpose.Time asked ? Optional.of(asked) : Optional.empty();
    row.put(INVOICE.PERIODS, time.map(Purpose.Time::periods).orElse(1));
    row.put(INVOICE.STARTS_AT, time.flatMap(Purpose.Time::from).orElse(null));
    row.put(INVOICE.PLAN_CODE, purpose.selection().plan().code().value());
    row.put(INVOICE.PLAN_VERSION, purpose.selection().plan().version());
    row.put(INVOICE.QUANTITY, purpose.selection().quantity());
    row.put(INVOICE.ADD_ONS, AddOnList.of(purpose.selection()));
    Optional<PinnedAddOn> once =
        purpose instanceof Purpose.Once(_, var addOn) ? Optional.of(addOn) : Optional.empty();
    row.put(INVOICE.ONCE_CODE, once.map(addOn -> addOn.code().value()).orElse(null));
    row.put(INVOICE.ONCE_VERSION, once.map(PinnedAddOn::version).orElse(null));
    row.put(INVOICE.ONCE_QUANTITY, once.map(PinnedAddOn::quantity).orElse(null));
    Optional<Working> working =
        purpose instanceof Purpose.Change(_, var from) ? from : Optional.empty();
    row.put(INVOICE.WORKING, working.map(WorkingBody::of).map(Json::of).orElse(null));
    return row;
  }
}
