package np.shulka.adapters.persistence.partner;

import static np.shulka.adapters.persistence.schema.tables.Event.EVENT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.adapters.persistence.work.Json;
import np.shulka.application.partner.Feed;
import np.shulka.application.partner.Told;
import np.shulka.application.work.Event;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.identity.SubscriberId;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Events by the transaction that wrote them, up to the oldest one that is still open. */
@Component
final class JooqFeed implements Feed {
  /** The feed of subscribers whom no partner created. */
  static final Param<UUID> NOBODYS = inline(new UUID(0, 0));

  /** The feed of the catalog, which everybody reads beside their own. */
  private static final Param<UUID> EVERYBODYS = inline(new UUID(-1, -1));

  /** Whatever has a smaller one is committed or gone, and seen by this statement. */
  private static final Field<Long> HORIZON =
      field("pg_snapshot_xmin(pg_current_snapshot())::text::bigint", Long.class);

  private final Database database;

  JooqFeed(Database database) {
    this.database = database;
  }

  @Override
  public Optional<List<Told>> read(PartnerId partner, Optional<UUID> after, int limit) {
    List<Condition> feeds =
        List.of(
            EVENT.FEED.eq(partner.value()).and(EVENT.FEED.ne(NOBODYS)), EVENT.FEED.eq(EVERYBODYS));
    if (after.isEmpty()) return Optional.of(next(feeds, DSL.noCondition(), limit));
    return place(DSL.or(feeds).and(EVENT.ID.eq(after.get())))
        .map(place -> next(feeds, place, limit));
  }

  @Override
  public List<Told> latest(SubscriberId subscriber, int limit) {
    return database.read(
        sql ->
            sql.selectFrom(EVENT)
                .where(EVENT.SUBSCRIBER_ID.eq(subscriber.value()))
                .orderBy(EVENT.SEQUENCE.desc())
                .limit(limit)
                .fetch(JooqFeed::told));
  }

  /** What comes after that event, if there is one. */
  private Optional<Condition> place(Condition event) {
    return database.read(
        sql ->
            sql.select(EVENT.TRANSACTION_ID, EVENT.SUBSCRIBER_ID, EVENT.SEQUENCE)
                .from(EVENT)
                .where(event)
                .fetchOptional(
                    last ->
                        row(EVENT.TRANSACTION_ID, EVENT.SUBSCRIBER_ID, EVENT.SEQUENCE)
                            .gt(row(last.value1(), last.value2(), last.value3()))));
  }

  /** The first of each feed by its index, and of those together the first, as of one moment. */
  private List<Told> next(List<Condition> feeds, Condition place, int limit) {
    Table<Record> both =
        first(feeds.getFirst().and(place), limit)
            .unionAll(first(feeds.getLast().and(place), limit))
            .asTable(EVENT.getName());
    return database.read(
        sql ->
            sql.selectFrom(both)
                .orderBy(
                    both.field(EVENT.TRANSACTION_ID),
                    both.field(EVENT.SUBSCRIBER_ID),
                    both.field(EVENT.SEQUENCE))
                .limit(limit)
                .fetch(JooqFeed::told));
  }

  private static Select<Record> first(Condition wanted, int limit) {
    return DSL.select(EVENT.fields())
        .from(EVENT)
        .where(wanted, EVENT.TRANSACTION_ID.lt(HORIZON))
        .orderBy(EVENT.TRANSACTION_ID, EVENT.SUBSCRIBER_ID, EVENT.SEQUENCE)
        .limit(limit);
  }

  static Told told(Record row) {
    return new Told(
        new SubscriberId(row.get(EVENT.SUBSCRIBER_ID)),
        row.get(EVENT.SEQUENCE),
        new Event(
            row.get(EVENT.ID),
            row.get(EVENT.TYPE),
            row.get(EVENT.CREATED_AT),
            Json.read(row.get(EVENT.DATA))));
  }
}
