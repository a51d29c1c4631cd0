package np.shulka.adapters.persistence.migration;

import static np.shulka.adapters.persistence.schema.tables.Coupon.COUPON;
import static np.shulka.adapters.persistence.schema.tables.CouponRedemption.COUPON_REDEMPTION;
import static np.shulka.adapters.persistence.schema.tables.PlanVersion.PLAN_VERSION;
import static np.shulka.adapters.persistence.schema.tables.Rehearsal.REHEARSAL;
import static np.shulka.adapters.persistence.schema.tables.Rehearsed.REHEARSED;
import static np.shulka.adapters.persistence.schema.tables.Subscriber.SUBSCRIBER;
import static np.shulka.adapters.persistence.schema.tables.Subscription.SUBSCRIPTION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.adapters.persistence.catalog.CouponRows;
import np.shulka.adapters.persistence.catalog.PeriodRows;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.adapters.persistence.work.Pages;
import np.shulka.application.migration.Rehearsals;
import np.shulka.application.work.Page;
import np.shulka.domain.catalog.Migration;
import np.shulka.domain.catalog.PinnedPlan;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.catalog.PlanVersion;
import np.shulka.domain.catalog.Rehearsal;
import np.shulka.domain.identity.RehearsalId;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Rehearsals with whom they would move; each of them one statement, however many there are. */
@Component
final class JooqRehearsals implements Rehearsals {
  private static final String MIGRATING = "migrating(?, ?, ?::timestamptz, ?::timestamptz, ?)";

  private static final String SNAPSHOT =
      """
      insert into rehearsed (rehearsal_id, subscription_id, subscriber_id, plan_version, quantity, first_renewal,
        add_ons, coupon_code, coupon_periods)
      select ?, m.subscription_id, m.subscriber_id, m.plan_version, m.quantity, m.first_renewal,
        m.add_ons, m.coupon_code, m.coupon_periods from %s m
      """
          .formatted(MIGRATING);

  private static final String DRIFT =
      """
      select count(*) filter (where r.subscription_id is null)::integer as came,
        count(*) filter (where m.subscription_id is null)::integer as went,
        count(*) filter (where r.subscription_id is not null and m.subscription_id is not null
          and (r.plan_version, r.quantity, r.add_ons, r.coupon_code)
            is distinct from (m.plan_version, m.quantity, m.add_ons, m.coupon_code))::integer as altered
      from (select * from rehearsed where rehearsal_id = ?) r full join %s m using (subscription_id)
      """
          .formatted(MIGRATING);

  /** Also those who left meanwhile, for they may come back to what they had. */
  private static final String TELL =
      """
      insert into notice (subscriber_id, kind, about, plan_name, amount_paisa, period_ends_at,
        created_at, planned_for, due_at)
      select r.subscriber_id, 'PRICE_CHANGES', ?, ?, n.paisa + (n.paisa * ? + 5000) / 10000,
        coalesce(m.soonest, ?::timestamptz), t.at, t.at, t.at
      from rehearsed r
        join subscription s on s.id = r.subscription_id and s.status <> 'ENDED'
        left join %s m on m.subscription_id = r.subscription_id,
        lateral (select r.quantity * ?::bigint + add_ons_taxable(r.add_ons) as paisa) n, (select ?::timestamptz as at) t
      where r.rehearsal_id = ?
      on conflict do nothing
      """
          .formatted(MIGRATING);

  private final Database database;
  private final ZoneId zone;

  JooqRehearsals(Database database, ZoneId zone) {
    this.database = database;
    this.zone = zone;
  }

  @Override
  public Map<Integer, Integer> older(PinnedPlan to) {
    var version = coalesce(SUBSCRIPTION.NEXT_PLAN_VERSION, SUBSCRIPTION.PLAN_VERSION);
    return database.read(
        sql ->
            sql.select(version, count())
                .from(SUBSCRIPTION)
                .where(SUBSCRIPTION.STATUS.ne("ENDED"))
                .and(
                    coalesce(SUBSCRIPTION.NEXT_PLAN_CODE, SUBSCRIPTION.PLAN_CODE)
                        .eq(to.code().value()))
                .and(version.lt(to.version()))
                .groupBy(version)
                .fetchMap(version, count()));
  }

  @Override
  public void add(Rehearsal rehearsal) {
    database.read(
        sql ->
            sql.insertInto(REHEARSAL)
                .set(REHEARSAL.ID, rehearsal.id().value())
                .set(REHEARSAL.PLAN_CODE, rehearsal.to().code().value())
                .set(REHEARSAL.TO_VERSION, rehearsal.to().version())
                .set(REHEARSAL.CURRENT_VERSION, rehearsal.seen().version())
                .set(REHEARSAL.MIGRATIONS, rehearsal.seen().migrations())
                .set(LeadRows.row(rehearsal.lead()))
                .set(REHEARSAL.REHEARSED_AT, rehearsal.rehearsedAt())
                .execute());
    Instant at = rehearsal.rehearsedAt();
    database.read(
        sql ->
            sql.execute(
                SNAPSHOT,
                rehearsal.id().value(),
                rehearsal.to().code().value(),
                rehearsal.to().version(),
                rehearsal.effectiveFrom().toString(),
                at.toString(),
                zone.getId()));
  }

  @Override
  public Optional<Rehearsal> find(RehearsalId id) {
    return database.read(
        sql ->
            sql.select(REHEARSAL.fields())
                .select(PLAN_VERSION.PERIOD_UNIT, PLAN_VERSION.PERIOD_COUNT)
                .from(REHEARSAL)
                .join(PLAN_VERSION)
                .on(
                    PLAN_VERSION.PLAN_CODE.eq(REHEARSAL.PLAN_CODE),
                    PLAN_VERSION.NUMBER.eq(REHEARSAL.TO_VERSION))
                .where(REHEARSAL.ID.eq(id.value()))
                .fetchOptional(JooqRehearsals::rehearsal));
  }

  private static Rehearsal rehearsal(Record row) {
    var every = PeriodRows.every(row);
    var to =
        new PinnedPlan(
            new PlanCode(row.get(REHEARSAL.PLAN_CODE)), row.get(REHEARSAL.TO_VERSION), every);
    return new Rehearsal(
        new RehearsalId(row.get(REHEARSAL.ID)),
        to,
        new Rehearsal.Seen(row.get(REHEARSAL.CURRENT_VERSION), row.get(REHEARSAL.MIGRATIONS)),
        LeadRows.lead(row),
        row.get(REHEARSAL.REHEARSED_AT));
  }

  @Override
  public Map<Integer, Integer> counts(RehearsalId id) {
    return database.read(
        sql ->
            sql.select(REHEARSED.PLAN_VERSION, count())
                .from(REHEARSED)
                .where(REHEARSED.REHEARSAL_ID.eq(id.value()))
                .groupBy(REHEARSED.PLAN_VERSION)
                .fetchMap(REHEARSED.PLAN_VERSION, count()));
  }

  @Override
  public Page<Moving> moving(RehearsalId id, Page.Request page) {
    List<Moving> found =
        database.read(
            sql ->
                sql.select(REHEARSED.fields())
                    .select(REHEARSAL.PLAN_CODE)
                    .select(PLAN_VERSION.PERIOD_UNIT, PLAN_VERSION.PERIOD_COUNT)
                    .select(SUBSCRIBER.fields())
                    .select(COUPON_REDEMPTION.RESERVED_AT)
                    .select(COUPON.PERCENT_OFF, COUPON.AMOUNT_OFF_PAISA)
                    .select(COUPON.DURATION, COUPON.PERIODS, CouponRows.PLANS)
                    .from(REHEARSED)
                    .join(REHEARSAL)
                    .on(REHEARSAL.ID.eq(REHEARSED.REHEARSAL_ID))
                    .join(PLAN_VERSION)
                    .on(
                        PLAN_VERSION.PLAN_CODE.eq(REHEARSAL.PLAN_CODE),
                        PLAN_VERSION.NUMBER.eq(REHEARSED.PLAN_VERSION))
                    .join(SUBSCRIBER)
                    .on(SUBSCRIBER.ID.eq(REHEARSED.SUBSCRIBER_ID))
                    .leftJoin(COUPON)
                    .on(COUPON.CODE.eq(REHEARSED.COUPON_CODE))
                    .leftJoin(COUPON_REDEMPTION)
                    .on(
                        COUPON_REDEMPTION.SUBSCRIPTION_ID.eq(REHEARSED.SUBSCRIPTION_ID),
                        COUPON_REDEMPTION.COUPON_CODE.eq(REHEARSED.COUPON_CODE))
                    .where(REHEARSED.REHEARSAL_ID.eq(id.value()))
                    .and(Pages.from(page, REHEARSED.SUBSCRIPTION_ID))
                    .orderBy(REHEARSED.SUBSCRIPTION_ID.desc())
                    .limit(Pages.limit(page))
                    .fetch(MovingRows::moving));
    return Pages.page(found, page, moving -> moving.subscription().value());
  }

  @Override
  public Drift drift(Rehearsal rehearsal, Instant now) {
    return database.read(
        sql ->
            sql.fetchSingle(
                    DRIFT,
                    rehearsal.id().value(),
                    rehearsal.to().code().value(),
                    rehearsal.to().version(),
                    rehearsal.lead().effectiveFrom(now).toString(),
                    now.toString(),
                    zone.getId())
                .map(
                    row ->
                        new Drift(
                            row.get("came", int.class),
                            row.get("went", int.class),
                            row.get("altered", int.class))));
  }

  @Override
  public void tell(Migration migration, PlanVersion to) {
    database.read(
        sql ->
            sql.execute(
                TELL,
                migration.id().value(),
                to.name(),
                to.price().vat().basisPoints(),
                migration.effectiveFrom().toString(),
                migration.to().code().value(),
                migration.to().version(),
                migration.effectiveFrom().toString(),
                migration.announcedAt().toString(),
                zone.getId(),
                to.price().taxable().paisa(),
                migration.announcedAt().toString(),
                migration.rehearsal().value()));
  }
}
