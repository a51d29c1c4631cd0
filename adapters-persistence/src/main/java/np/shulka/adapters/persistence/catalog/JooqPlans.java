package np.shulka.adapters.persistence.catalog;

import static java.util.stream.Collectors.toMap;
import static np.shulka.adapters.persistence.schema.tables.Plan.PLAN;
import static np.shulka.adapters.persistence.schema.tables.PlanVersion.PLAN_VERSION;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.adapters.persistence.work.Json;
import np.shulka.adapters.persistence.work.Question;
import np.shulka.adapters.persistence.work.Write;
import np.shulka.application.catalog.PlanHistory;
import np.shulka.application.catalog.Plans;
import np.shulka.domain.catalog.Feature;
import np.shulka.domain.catalog.PauseTerms;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.catalog.PlanVersion;
import np.shulka.domain.catalog.Price;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plans with their versions; a version is written once. */
@Component
final class JooqPlans implements Plans {
  private static final Field<String> BY_CODE =
      PLAN.CODE.collate(DSL.collation(DSL.quotedName("C")));

  private static final int REMEMBERED = 10_000;

  private static final Question<Plan> OF_CODE =
      Question.of(slots -> plans(PLAN.CODE.eq(slots.next(PLAN.CODE))), JooqPlans::plan);

  private static final Question<PlanVersion> STORED =
      Question.of(
          slots ->
              DSL.select(PLAN_VERSION.fields())
                  .from(PLAN_VERSION)
                  .where(
                      PLAN_VERSION.PLAN_CODE.eq(slots.next(PLAN_VERSION.PLAN_CODE)),
                      PLAN_VERSION.NUMBER.eq(slots.next(PLAN_VERSION.NUMBER))),
          JooqPlans::version);

  /** Versions that are committed; none ever changes, so no other node is needed to forget one. */
  private final ConcurrentHashMap<Key, PlanVersion> published = new ConcurrentHashMap<>();

  private final Database database;

  JooqPlans(Database database) {
    this.database = database;
  }

  @Override
  public List<Plan> onSale() {
    return database.read(
        sql ->
            sql.fetch(
                    plans(PLAN.STATUS.eq(Plan.Status.ACTIVE.name()))
                        .orderBy(PLAN_VERSION.PRICE_PAISA, BY_CODE))
                .map(JooqPlans::plan));
  }

  @Override
  public Optional<Plan> find(PlanCode code) {
    return database.ask(OF_CODE, code.value()).stream().findFirst();
  }

  @Override
  public Optional<PlanVersion> version(PlanCode code, int number) {
    if (database.transacting()) return stored(code, number);
    Key key = new Key(code, number);
    PlanVersion known = published.get(key);
    if (known != null) return Optional.of(known);
    Optional<PlanVersion> found = stored(code, number);
    found.ifPresent(version -> remember(key, version));
    return found;
  }

  private void remember(Key key, PlanVersion version) {
    if (published.size() >= REMEMBERED) published.clear();
    published.put(key, version);
  }

  private Optional<PlanVersion> stored(PlanCode code, int number) {
    return database.ask(STORED, code.value(), number).stream().findFirst();
  }

  @Override
  public void add(Plan plan) {
    database.write(
        Write.changing(plan.code())
            .insert(PLAN, row(plan))
            .insert(PLAN_VERSION, row(plan.code(), plan.current())));
  }

  @Override
  public void replace(Plan before, Plan after) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(PLAN.STATUS, after.status().name());
    row.put(PLAN.CURRENT_VERSION, after.current().number());
    Map<Field<?>, Object> seen = new LinkedHashMap<>();
    seen.put(PLAN.CODE, before.code().value());
    seen.put(PLAN.STATUS, before.status().name());
    seen.put(PLAN.CURRENT_VERSION, before.current().number());
    Write write = Write.changing(before.code()).update(PLAN, row, seen);
    boolean next = after.current().number() > before.current().number();
    database.write(next ? write.insert(PLAN_VERSION, row(after.code(), after.current())) : write);
  }

  @Override
  public Optional<PlanHistory> history(PlanCode code) {
    return histories(PLAN.CODE.eq(code.value())).stream().findFirst();
  }

  @Override
  public List<PlanHistory> histories() {
    return histories(DSL.noCondition());
  }

  private List<PlanHistory> histories(Condition wanted) {
    List<Plan> plans =
        database.read(sql -> sql.fetch(plans(wanted).orderBy(BY_CODE)).map(JooqPlans::plan));
    Map<PlanCode, List<PlanVersion>> versions = versions(wanted);
    return plans.stream()
        .map(plan -> new PlanHistory(plan, versions.getOrDefault(plan.code(), List.of())))
        .toList();
  }

  private Map<PlanCode, List<PlanVersion>> versions(Condition wanted) {
    return database.read(
        sql ->
            sql.select(PLAN_VERSION.fields())
                .from(PLAN_VERSION)
                .join(PLAN)
                .on(PLAN.CODE.eq(PLAN_VERSION.PLAN_CODE))
                .where(wanted)
                .orderBy(PLAN_VERSION.NUMBER)
                .fetchGroups(
                    row -> new PlanCode(row.get(PLAN_VERSION.PLAN_CODE)), JooqPlans::version));
  }

  private static Map<Field<?>, @Nullable Object> row(Plan plan) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(PLAN.CODE, plan.code().value());
    row.put(PLAN.KEY, plan.key());
    row.put(PLAN.STATUS, plan.status().name());
    row.put(PLAN.CURRENT_VERSION, plan.current().number());
    return row;
  }

  private static SelectConditionStep<Record> plans(Condition wanted) {
    return DSL.select(PLAN.fields())
        .select(PLAN_VERSION.fields())
        .from(PLAN)
        .join(PLAN_VERSION)
        .on(PLAN_VERSION.PLAN_CODE.eq(PLAN.CODE), PLAN_VERSION.NUMBER.eq(PLAN.CURRENT_VERSION))
        .where(wanted);
  }

  private static Plan plan(Record row) {
    return new Plan(
        row.get(PLAN.KEY),
        new PlanCode(row.get(PLAN.CODE)),
        version(row),
        Plan.Status.valueOf(row.get(PLAN.STATUS)));
  }

  private static PlanVersion version(Record row) {
    return new PlanVersion(
        row.get(PLAN_VERSION.NUMBER),
        row.get(PLAN_VERSION.NAME),
        row.get(PLAN_VERSION.DESCRIPTION),
        new Price(
            Money.paisa(row.get(PLAN_VERSION.PRICE_PAISA)),
            row.get(PLAN_VERSION.TAX_INCLUSIVE),
            new VatRate(row.get(PLAN_VERSION.VAT_BASIS_POINTS))),
        PeriodRows.every(row),
        row.get(PLAN_VERSION.TRIAL_DAYS),
        new PauseTerms(row.get(PLAN_VERSION.MAX_PAUSES), row.get(PLAN_VERSION.LONGEST_PAUSE_DAYS)),
        Json.read(row.get(PLAN_VERSION.FEATURES)).entrySet().stream()
            .collect(toMap(Map.Entry::getKey, feature -> feature(feature.getValue()))));
  }

  private static Map<Field<?>, @Nullable Object> row(PlanCode code, PlanVersion version) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(PLAN_VERSION.PLAN_CODE, code.value());
    row.put(PLAN_VERSION.NUMBER, version.number());
    row.put(PLAN_VERSION.NAME, version.name());
    row.put(PLAN_VERSION.DESCRIPTION, version.description());
    row.put(PLAN_VERSION.PRICE_PAISA, version.price().amount().paisa());
    row.put(PLAN_VERSION.TAX_INCLUSIVE, version.price().taxInclusive());
    row.put(PLAN_VERSION.VAT_BASIS_POINTS, version.price().vat().basisPoints());
    row.put(PLAN_VERSION.PERIOD_UNIT, version.billingPeriod().unit().name());
    row.put(PLAN_VERSION.PERIOD_COUNT, version.billingPeriod().count());
    row.put(PLAN_VERSION.TRIAL_DAYS, version.trialDays());
    row.put(PLAN_VERSION.MAX_PAUSES, version.pauses().most());
    row.put(PLAN_VERSION.LONGEST_PAUSE_DAYS, version.pauses().longestDays());
    row.put(
        PLAN_VERSION.FEATURES,
        Json.of(
            version.features().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, feature -> json(feature.getValue())))));
    return row;
  }

  private static Object json(Feature feature) {
    return switch (feature) {
      case Feature.Flag(boolean on) -> on;
      case Feature.Limit(long most) -> most;
      case Feature.Text(String value) -> value;
    };
  }

  private static Feature feature(Object json) {
    return switch (json) {
      case Boolean on -> new Feature.Flag(on);
      case Number most -> new Feature.Limit(most.longValue());
      case String text -> new Feature.Text(text);
      default -> throw new IllegalStateException("no feature: " + json);
    };
  }

  /** Names a version for good. */
  private record Key(PlanCode code, int number) {}
}
