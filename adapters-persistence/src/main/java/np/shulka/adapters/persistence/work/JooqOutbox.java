package np.shulka.adapters.persistence.work;

import static java.util.Objects.requireNonNull;
import static np.shulka.adapters.persistence.schema.tables.CatalogEvents.CATALOG_EVENTS;
import static np.shulka.adapters.persistence.schema.tables.Event.EVENT;
import static np.shulka.adapters.persistence.schema.tables.Subscriber.SUBSCRIBER;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.one;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import np.shulka.application.partner.Told;
import np.shulka.application.work.Event;
import np.shulka.application.work.Outbox;
import np.shulka.domain.identity.SubscriberId;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record7;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Events beside what they tell of, numbered under the lock of their subscriber's row. */
@Component
final class JooqOutbox implements Outbox {
  private final Database database;

  JooqOutbox(Database database) {
    this.database = database;
  }

  @Override
  public void append(SubscriberId subscriber, List<Event> events) {
    if (events.isEmpty()) return;
    Write write = Write.changing(subscriber);
    Write counted =
        subscriber.equals(Told.CATALOG)
            ? write.then(1, new CountOfCatalog(events.size()), List.of())
            : write.then(1, new Count(events.size()), List.of(subscriber.value()));
    database.write(counted.then(events.size(), new Append(events.size()), values(events)));
  }

  private static List<@Nullable Object> values(List<Event> events) {
    List<@Nullable Object> values = new ArrayList<>();
    for (Event event : events) {
      values.add(event.id());
      values.add(event.type());
      values.add(event.createdAt());
      values.add(Json.of(event.data()));
    }
    return values;
  }

  /** So many more events of a subscriber; its row is locked from here on. */
  private record Count(int events) implements Shape {
    @Override
    public ResultQuery<?> over(Table<?> source, Slots slots) {
      return DSL.update(SUBSCRIBER)
          .set(SUBSCRIBER.EVENT_COUNT, SUBSCRIBER.EVENT_COUNT.plus(inline(events)))
          .where(SUBSCRIBER.ID.eq(slots.next(SUBSCRIBER.ID)))
          .returningResult(SUBSCRIBER.ID, SUBSCRIBER.EVENT_COUNT, SUBSCRIBER.FEED);
    }
  }

  /** The same for the catalog, in whose row stands what stands in those of subscribers. */
  private record CountOfCatalog(int events) implements Shape {
    @Override
    public ResultQuery<?> over(Table<?> source, Slots slots) {
      return DSL.update(CATALOG_EVENTS)
          .set(CATALOG_EVENTS.EVENT_COUNT, CATALOG_EVENTS.EVENT_COUNT.plus(inline(events)))
          .returningResult(CATALOG_EVENTS.ID, CATALOG_EVENTS.EVENT_COUNT, CATALOG_EVENTS.FEED);
    }
  }

  /** The events up to the new count, in their order. */
  private record Append(int events) implements Shape {
    @Override
    public ResultQuery<?> over(Table<?> counted, Slots slots) {
      var rows =
          IntStream.range(0, events)
              .<Select<Record7<UUID, UUID, Long, UUID, String, Instant, JSONB>>>mapToObj(
                  place -> row(events - 1 - place, counted, slots))
              .reduce(Select::unionAll)
              .orElseThrow();
      return DSL.insertInto(EVENT)
          .columns(
              EVENT.SUBSCRIBER_ID,
              EVENT.FEED,
              EVENT.SEQUENCE,
              EVENT.ID,
              EVENT.TYPE,
              EVENT.CREATED_AT,
              EVENT.DATA)
          .select(rows)
          .returningResult(one());
    }

    private static Select<Record7<UUID, UUID, Long, UUID, String, Instant, JSONB>> row(
        int behind, Table<?> counted, Slots slots) {
      Field<Long> last = requireNonNull(counted.field(SUBSCRIBER.EVENT_COUNT));
      return select(
              requireNonNull(counted.field(SUBSCRIBER.ID)),
              requireNonNull(counted.field(SUBSCRIBER.FEED)),
              last.minus(inline(behind)),
              slots.next(EVENT.ID),
              slots.next(EVENT.TYPE),
              slots.next(EVENT.CREATED_AT),
              slots.next(EVENT.DATA))
          .from(counted);
    }
  }
}
