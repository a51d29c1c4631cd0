package np.shulka.adapters.persistence.catalog;

import static java.util.stream.Collectors.toSet;
import static np.shulka.adapters.persistence.schema.tables.AddOn.ADD_ON;
import static np.shulka.adapters.persistence.schema.tables.AddOnPlan.ADD_ON_PLAN;
import static np.shulka.adapters.persistence.schema.tables.AddOnVersion.ADD_ON_VERSION;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.adapters.persistence.work.Write;
import np.shulka.application.catalog.AddOns;
import np.shulka.domain.catalog.AddOn;
import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.catalog.AddOnTerms;
import np.shulka.domain.catalog.AddOnVersion;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.catalog.Price;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Add-ons with their versions and the plans these go with; a version is written once. */
@Component
final class JooqAddOns implements AddOns {
  private static final Field<String> BY_CODE =
      ADD_ON.CODE.collate(DSL.collation(DSL.quotedName("C")));

  private static final Field<Set<PlanCode>> PLANS =
      multiset(
              select(ADD_ON_PLAN.PLAN_CODE)
                  .from(ADD_ON_PLAN)
                  .where(
                      ADD_ON_PLAN.ADD_ON_CODE.eq(ADD_ON_VERSION.ADD_ON_CODE),
                      ADD_ON_PLAN.NUMBER.eq(ADD_ON_VERSION.NUMBER)))
          .convertFrom(
              plans -> plans.stream().map(plan -> new PlanCode(plan.value1())).collect(toSet()));

  private static final int REMEMBERED = 10_000;

  /** Versions that are committed; none ever changes, so no other node is needed to forget one. */
  private final ConcurrentHashMap<Key, AddOnVersion> published = new ConcurrentHashMap<>();

  private final Database database;

  JooqAddOns(Database database) {
    this.database = database;
  }

  @Override
  public List<AddOn> all() {
    return database.read(sql -> addOns(sql).orderBy(BY_CODE).fetch(JooqAddOns::addOn));
  }

  @Override
  public Optional<AddOn> find(AddOnCode code) {
    return database.read(
        sql -> addOns(sql).where(ADD_ON.CODE.eq(code.value())).fetchOptional(JooqAddOns::addOn));
  }

  @Override
  public Optional<AddOnVersion> version(AddOnCode code, int number) {
    if (database.transacting()) return stored(code, number);
    Key key = new Key(code, number);
    AddOnVersion known = published.get(key);
    if (known != null) return Optional.of(known);
    Optional<AddOnVersion> found = stored(code, number);
    found.ifPresent(version -> remember(key, version));
    return found;
  }

  private void remember(Key key, AddOnVersion version) {
    if (published.size() >= REMEMBERED) published.clear();
    published.put(key, version);
  }

  private Optional<AddOnVersion> stored(AddOnCode code, int number) {
    return database.read(
        sql ->
            sql.select(ADD_ON_VERSION.fields())
                .select(PLANS)
                .from(ADD_ON_VERSION)
                .where(
                    ADD_ON_VERSION.ADD_ON_CODE.eq(code.value()), ADD_ON_VERSION.NUMBER.eq(number))
                .fetchOptional(JooqAddOns::version));
  }

  @Override
  public void add(AddOn addOn) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(ADD_ON.CODE, addOn.code().value());
    row.put(ADD_ON.KEY, addOn.key());
    row.put(ADD_ON.STATUS, addOn.status().name());
    row.put(ADD_ON.CURRENT_VERSION, addOn.current().number());
    database.write(published(Write.changing(addOn.code()).insert(ADD_ON, row), addOn));
  }

  @Override
  public void replace(AddOn before, AddOn after) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(ADD_ON.STATUS, after.status().name());
    row.put(ADD_ON.CURRENT_VERSION, after.current().number());
    Map<Field<?>, Object> seen = new LinkedHashMap<>();
    seen.put(ADD_ON.CODE, before.code().value());
    seen.put(ADD_ON.STATUS, before.status().name());
    seen.put(ADD_ON.CURRENT_VERSION, before.current().number());
    Write write = Write.changing(before.code()).update(ADD_ON, row, seen);
    boolean next = after.current().number() > before.current().number();
    database.write(next ? published(write, after) : write);
  }

  private static Write published(Write write, AddOn addOn) {
    AddOnVersion version = addOn.current();
    List<Map<Field<?>, @Nullable Object>> plans =
        version.terms().plans().stream().map(plan -> beside(addOn, plan)).toList();
    Write written = write.insert(ADD_ON_VERSION, row(addOn.code(), version));
    return plans.isEmpty() ? written : written.insertAll(ADD_ON_PLAN, plans);
  }

  private static Map<Field<?>, @Nullable Object> beside(AddOn addOn, PlanCode plan) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(ADD_ON_PLAN.ADD_ON_CODE, addOn.code().value());
    row.put(ADD_ON_PLAN.NUMBER, addOn.current().number());
    row.put(ADD_ON_PLAN.PLAN_CODE, plan.value());
    return row;
  }

  private static Map<Field<?>, @Nullable Object> row(AddOnCode code, AddOnVersion version) {
    AddOnTerms terms = version.terms();
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(ADD_ON_VERSION.ADD_ON_CODE, code.value());
    row.put(ADD_ON_VERSION.NUMBER, version.number());
    row.put(ADD_ON_VERSION.NAME, terms.name());
    row.put(ADD_ON_VERSION.DESCRIPTION, terms.description());
    row.put(ADD_ON_VERSION.PRICE_PAISA, terms.price().amount().paisa());
    row.put(ADD_ON_VERSION.TAX_INCLUSIVE, terms.price().taxInclusive());
    row.put(ADD_ON_VERSION.VAT_BASIS_POINTS, terms.price().vat().basisPoints());
    row.put(ADD_ON_VERSION.PERIOD_UNIT, terms.every().map(it -> it.unit().name()).orElse(null));
    row.put(ADD_ON_VERSION.PERIOD_COUNT, terms.every().map(BillingPeriod::count).orElse(null));
    row.put(ADD_ON_VERSION.MOST, terms.most());
    row.put(ADD_ON_VERSION.GIVES, ExtraRows.json(terms.gives()));
    return row;
  }

  private static SelectOnConditionStep<Record> addOns(DSLContext sql) {
    return sql.select(ADD_ON.fields())
        .select(ADD_ON_VERSION.fields())
        .select(PLANS)
        .from(ADD_ON)
        .join(ADD_ON_VERSION)
        .on(
            ADD_ON_VERSION.ADD_ON_CODE.eq(ADD_ON.CODE),
            ADD_ON_VERSION.NUMBER.eq(ADD_ON.CURRENT_VERSION));
  }

  private static AddOn addOn(Record row) {
    return new AddOn(
        row.get(ADD_ON.KEY),
        new AddOnCode(row.get(ADD_ON.CODE)),
        version(row),
        Plan.Status.valueOf(row.get(ADD_ON.STATUS)));
  }

  private static AddOnVersion version(Record row) {
    Price price =
        new Price(
            Money.paisa(row.get(ADD_ON_VERSION.PRICE_PAISA)),
            row.get(ADD_ON_VERSION.TAX_INCLUSIVE),
            new VatRate(row.get(ADD_ON_VERSION.VAT_BASIS_POINTS)));
    Optional<BillingPeriod> every =
        Optional.ofNullable(row.get(ADD_ON_VERSION.PERIOD_UNIT))
            .map(BillingPeriod.Unit::valueOf)
            .map(unit -> new BillingPeriod(unit, row.get(ADD_ON_VERSION.PERIOD_COUNT)));
    return new AddOnVersion(
        row.get(ADD_ON_VERSION.NUMBER),
        new AddOnTerms(
            row.get(ADD_ON_VERSION.NAME),
            row.get(ADD_ON_VERSION.DESCRIPTION),
            price,
            every,
            row.get(ADD_ON_VERSION.MOST),
            row.get(PLANS),
            ExtraRows.extras(row.get(ADD_ON_VERSION.GIVES))));
  }

  /** Names a version for good. */
  private record Key(AddOnCode code, int number) {}
}
