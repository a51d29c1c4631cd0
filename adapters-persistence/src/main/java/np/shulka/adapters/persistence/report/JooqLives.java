package np.shulka.adapters.persistence.report;

import static np.shulka.adapters.persistence.schema.tables.Invoice.INVOICE;
import static np.shulka.adapters.persistence.schema.tables.PaidPeriod.PAID_PERIOD;
import static np.shulka.adapters.persistence.schema.tables.Pause.PAUSE;
import static np.shulka.adapters.persistence.schema.tables.PlanVersion.PLAN_VERSION;
import static np.shulka.adapters.persistence.schema.tables.Subscription.SUBSCRIPTION;
import static org.jooq.impl.DSL.coalesce;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import np.shulka.adapters.persistence.invoice.KeptWorking;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.application.report.Lives;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Working;
import np.shulka.domain.report.Bought;
import np.shulka.domain.report.Life;
import np.shulka.domain.report.MonthlyValue;
import np.shulka.domain.subscription.EndReason;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/**
 * Lives, read in the order of subscribers with a row for each time that was bought, as they were
 * paid; pauses are few and are read first.
 */
@Component
final class JooqLives implements Lives {
  private static final int AT_ONCE = 1_000;
  private static final Field<Instant> PAUSED_TO = coalesce(PAUSE.RESUMED_AT, PAUSE.RESUMES_AT);

  private final Database database;

  JooqLives(Database database) {
    this.database = database;
  }

  @Override
  public void read(Consumer<Life> each) {
    database.scan(
        sql -> {
          Map<UUID, List<Life.Standstill>> pauses = pauses(sql);
          RecurringPrices prices = RecurringPrices.read(sql);
          List<Record> bought = new ArrayList<>();
          try (Cursor<? extends Record> rows = rows(sql)) {
            for (Record row : rows) {
              if (!bought.isEmpty() && !isOfTheSame(bought.getFirst(), row)) {
                each.accept(life(bought, pauses, prices));
                bought.clear();
              }
              bought.add(row);
            }
          }
          if (!bought.isEmpty()) each.accept(life(bought, pauses, prices));
        });
  }

  private static Cursor<? extends Record> rows(DSLContext sql) {
    return sql.select(SUBSCRIPTION.ID, SUBSCRIPTION.SUBSCRIBER_ID)
        .select(SUBSCRIPTION.ENDED_AT, SUBSCRIPTION.END_REASON)
        .select(PAID_PERIOD.STARTS_AT, PAID_PERIOD.CUT_AT, INVOICE.PURPOSE, INVOICE.WORKING)
        .select(INVOICE.SUBTOTAL_PAISA, INVOICE.DISCOUNT_PAISA, INVOICE.QUANTITY, INVOICE.ADD_ONS)
        .select(PLAN_VERSION.PRICE_PAISA, PLAN_VERSION.TAX_INCLUSIVE)
        .select(PLAN_VERSION.VAT_BASIS_POINTS, PLAN_VERSION.PERIOD_UNIT, PLAN_VERSION.PERIOD_COUNT)
        .from(SUBSCRIPTION)
        .join(PAID_PERIOD)
        .on(PAID_PERIOD.SUBSCRIPTION_ID.eq(SUBSCRIPTION.ID))
        .join(INVOICE)
        .on(INVOICE.ID.eq(PAID_PERIOD.INVOICE_ID))
        .join(PLAN_VERSION)
        .on(
            PLAN_VERSION.PLAN_CODE.eq(INVOICE.PLAN_CODE),
            PLAN_VERSION.NUMBER.eq(INVOICE.PLAN_VERSION))
        .orderBy(SUBSCRIPTION.SUBSCRIBER_ID, SUBSCRIPTION.ID, INVOICE.FISCAL_YEAR, INVOICE.NUMBER)
        .fetchSize(AT_ONCE)
        .fetchLazy();
  }

  private static Map<UUID, List<Life.Standstill>> pauses(DSLContext sql) {
    return sql.select(PAUSE.SUBSCRIPTION_ID, PAUSE.PAUSED_AT, PAUSED_TO)
        .from(PAUSE)
        .orderBy(PAUSE.SUBSCRIPTION_ID, PAUSE.NUMBER)
        .fetchGroups(
            row -> row.get(PAUSE.SUBSCRIPTION_ID),
            row -> new Life.Standstill(row.get(PAUSE.PAUSED_AT), row.get(PAUSED_TO)));
  }

  private static boolean isOfTheSame(Record one, Record other) {
    return one.get(SUBSCRIPTION.ID).equals(other.get(SUBSCRIPTION.ID));
  }

  private static Life life(
      List<Record> bought, Map<UUID, List<Life.Standstill>> pauses, RecurringPrices prices) {
    Record first = bought.getFirst();
    return new Life(
        new SubscriptionId(first.get(SUBSCRIPTION.ID)),
        new SubscriberId(first.get(SUBSCRIPTION.SUBSCRIBER_ID)),
        Bought.steps(bought.stream().map(row -> bought(row, prices)).toList()),
        pauses.getOrDefault(first.get(SUBSCRIPTION.ID), List.of()),
        end(first));
  }

  /** What was taken back before it began is cut where it starts. */
  private static Bought bought(Record row, RecurringPrices prices) {
    Instant from = row.get(PAID_PERIOD.STARTS_AT);
    boolean isLived = !from.equals(row.get(PAID_PERIOD.CUT_AT));
    Optional<Working> more =
        KeptWorking.read(row.get(INVOICE.WORKING))
            .filter(working -> working.kind() == Working.Kind.MORE);
    if (more.isPresent()) {
      MonthlyValue added = prices.added(more.get().from(), row);
      return new Bought(from, Bought.Kind.MORE, added, isLived);
    }
    boolean changes = row.get(INVOICE.PURPOSE).equals("CHANGE");
    Bought.Kind kind = changes ? Bought.Kind.CHANGE : Bought.Kind.TIME;
    return new Bought(from, kind, prices.monthly(row), isLived);
  }

  private static Optional<Life.End> end(Record row) {
    return Optional.ofNullable(row.get(SUBSCRIPTION.ENDED_AT))
        .map(at -> new Life.End(at, EndReason.valueOf(row.get(SUBSCRIPTION.END_REASON))));
  }
}
