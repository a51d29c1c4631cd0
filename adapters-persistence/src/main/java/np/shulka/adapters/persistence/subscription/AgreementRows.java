package np.shulka.adapters.persistence.subscription;

import static np.shulka.adapters.persistence.schema.tables.PlanVersion.PLAN_VERSION;
import static np.shulka.adapters.persistence.schema.tables.Subscription.SUBSCRIPTION;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import np.shulka.adapters.persistence.catalog.AddOnList;
import np.shulka.adapters.persistence.catalog.PeriodRows;
import np.shulka.adapters.persistence.schema.tables.PlanVersion;
import np.shulka.domain.catalog.PinnedPlan;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.subscription.Agreement;
import np.shulka.domain.subscription.Scheduled;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** How an agreement lies in the row of its subscription. */
final class AgreementRows {
  /** The plan version that was chosen for later. */
  static final PlanVersion NEXT = PLAN_VERSION.as("next");

  private AgreementRows() {}

  static Agreement agreement(Record row) {
    return new Agreement(
        new SubscriptionId(row.get(SUBSCRIPTION.ID)),
        new SubscriberId(row.get(SUBSCRIPTION.SUBSCRIBER_ID)),
        new Selection(
            new PinnedPlan(
                new PlanCode(row.get(SUBSCRIPTION.PLAN_CODE)),
                row.get(SUBSCRIPTION.PLAN_VERSION),
                PeriodRows.every(row)),
            row.get(SUBSCRIPTION.QUANTITY),
            AddOnList.read(row.get(SUBSCRIPTION.ADD_ONS))),
        Optional.ofNullable(row.get(SUBSCRIPTION.NEXT_PLAN_CODE)).map(code -> next(row, code)),
        row.get(SUBSCRIPTION.CREATED_AT));
  }

  private static Scheduled next(Record row, String code) {
    PinnedPlan plan =
        new PinnedPlan(
            new PlanCode(code),
            row.get(SUBSCRIPTION.NEXT_PLAN_VERSION),
            PeriodRows.every(row, NEXT.PERIOD_UNIT, NEXT.PERIOD_COUNT));
    return new Scheduled(
        new Selection(
            plan,
            row.get(SUBSCRIPTION.NEXT_QUANTITY),
            AddOnList.read(row.get(SUBSCRIPTION.NEXT_ADD_ONS))),
        Optional.ofNullable(row.get(SUBSCRIPTION.NEXT_FROM)));
  }

  /** What it is of, and what was chosen for later. */
  static Map<Field<?>, @Nullable Object> agreed(Agreement agreement) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(SUBSCRIPTION.PLAN_CODE, agreement.plan().code().value());
    row.put(SUBSCRIPTION.PLAN_VERSION, agreement.plan().version());
    row.put(SUBSCRIPTION.QUANTITY, agreement.quantity());
    row.put(SUBSCRIPTION.ADD_ONS, AddOnList.of(agreement.selection()));
    Optional<Selection> next = agreement.next().map(Scheduled::to);
    row.put(SUBSCRIPTION.NEXT_PLAN_CODE, next.map(to -> to.plan().code().value()).orElse(null));
    row.put(SUBSCRIPTION.NEXT_PLAN_VERSION, next.map(to -> to.plan().version()).orElse(null));
    row.put(SUBSCRIPTION.NEXT_QUANTITY, next.map(Selection::quantity).orElse(null));
    row.put(SUBSCRIPTION.NEXT_ADD_ONS, next.map(AddOnList::of).orElse(null));
    row.put(SUBSCRIPTION.NEXT_FROM, agreement.next().flatMap(Scheduled::from).orElse(null));
    return row;
  }
}
