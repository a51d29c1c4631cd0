package np.shulka.adapters.persistence.catalog;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static np.shulka.adapters.persistence.schema.tables.Migration.MIGRATION;
import static np.shulka.adapters.persistence.schema.tables.PlanVersion.PLAN_VERSION;
import static np.shulka.adapters.persistence.schema.tables.Rehearsed.REHEARSED;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.adapters.persistence.work.Question;
import np.shulka.adapters.persistence.work.Write;
import np.shulka.application.catalog.Migrations;
import np.shulka.domain.catalog.Announced;
import np.shulka.domain.catalog.Migration;
import np.shulka.domain.catalog.PinnedPlan;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.identity.MigrationId;
import np.shulka.domain.identity.RehearsalId;
import np.shulka.domain.identity.SubscriptionId;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Migrations in rows that nobody can change. */
@Component
final class JooqMigrations implements Migrations {
  private static final List<Field<?>> IN_ORDER = List.of(MIGRATION.PLAN_CODE, MIGRATION.NUMBER);

  private static final Question<Migration> OF_A_PLAN =
      Question.of(
          slots ->
              select(List.of())
                  .where(MIGRATION.PLAN_CODE.eq(slots.next(MIGRATION.PLAN_CODE)))
                  .orderBy(IN_ORDER),
          JooqMigrations::migration);

  private static final Question<Migration> OF_A_SUBSCRIPTION =
      Question.of(
          slots -> naming(REHEARSED.SUBSCRIPTION_ID.eq(slots.next(REHEARSED.SUBSCRIPTION_ID))),
          JooqMigrations::migration);

  private final Database database;

  JooqMigrations(Database database) {
    this.database = database;
  }

  @Override
  public List<Migration> announced(PlanCode plan) {
    return database.ask(OF_A_PLAN, plan.value());
  }

  @Override
  public Announced naming(SubscriptionId subscription) {
    return new Announced(database.ask(OF_A_SUBSCRIPTION, subscription.value()));
  }

  @Override
  public Map<SubscriptionId, Announced> naming(Set<SubscriptionId> subscriptions) {
    if (subscriptions.isEmpty()) return Map.of();
    UUID[] ids = subscriptions.stream().map(SubscriptionId::value).toArray(UUID[]::new);
    var select = naming(REHEARSED.SUBSCRIPTION_ID.eq(DSL.any(ids)));
    return database.read(sql -> sql.fetch(select)).stream()
        .collect(
            groupingBy(
                row -> new SubscriptionId(row.get(REHEARSED.SUBSCRIPTION_ID)),
                mapping(JooqMigrations::migration, collectingAndThen(toList(), Announced::new))));
  }

  private static SelectJoinStep<Record> select(List<Field<?>> more) {
    return DSL.select(MIGRATION.fields())
        .select(PLAN_VERSION.PERIOD_UNIT, PLAN_VERSION.PERIOD_COUNT)
        .select(more)
        .from(MIGRATION)
        .join(PLAN_VERSION)
        .on(
            PLAN_VERSION.PLAN_CODE.eq(MIGRATION.PLAN_CODE),
            PLAN_VERSION.NUMBER.eq(MIGRATION.TO_VERSION));
  }

  private static Select<Record> naming(Condition named) {
    return select(List.of(REHEARSED.SUBSCRIPTION_ID))
        .join(REHEARSED)
        .on(REHEARSED.REHEARSAL_ID.eq(MIGRATION.REHEARSAL_ID))
        .where(named)
        .orderBy(IN_ORDER);
  }

  private static Migration migration(Record row) {
    var every = PeriodRows.every(row);
    return new Migration(
        new MigrationId(row.get(MIGRATION.ID)),
        row.get(MIGRATION.NUMBER),
        new PinnedPlan(
            new PlanCode(row.get(MIGRATION.PLAN_CODE)), row.get(MIGRATION.TO_VERSION), every),
        new RehearsalId(row.get(MIGRATION.REHEARSAL_ID)),
        row.get(MIGRATION.ANNOUNCED_AT),
        row.get(MIGRATION.EFFECTIVE_FROM));
  }

  @Override
  public void add(Migration migration) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(MIGRATION.ID, migration.id().value());
    row.put(MIGRATION.PLAN_CODE, migration.to().code().value());
    row.put(MIGRATION.NUMBER, migration.number());
    row.put(MIGRATION.TO_VERSION, migration.to().version());
    row.put(MIGRATION.REHEARSAL_ID, migration.rehearsal().value());
    row.put(MIGRATION.ANNOUNCED_AT, migration.announcedAt());
    row.put(MIGRATION.EFFECTIVE_FROM, migration.effectiveFrom());
    database.write(Write.changing(migration.id()).insert(MIGRATION, row));
  }
}
