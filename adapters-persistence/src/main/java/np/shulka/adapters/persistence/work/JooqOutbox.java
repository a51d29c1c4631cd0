package np.shulka.adapters.persistence.work;

import static java.util.Objects.requireNonNull;
import static np.shulka.adapters.persistence.schema.tables.Event.EVENT;
import static np.shulka.adapters.persistence.schema.tables.Subscriber.SUBSCRIBER;
import static org.jooq.impl.DSL.one;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import np.shulka.application.work.Event;
import np.shulka.application.work.Outbox;
import np.shulka.domain.identity.SubscriberId;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record6;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
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
    database.write(
        Write.changing(subscriber)
            .with(
                DSL.update(SUBSCRIBER)
                    .set(SUBSCRIBER.EVENT_COUNT, SUBSCRIBER.EVENT_COUNT.plus(events.size()))
                    .where(SUBSCRIBER.ID.eq(subscriber.value()))
                    .returningResult(SUBSCRIBER.ID, SUBSCRIBER.EVENT_COUNT))
            .then(events.size(), counted -> insert(events, counted)));
  }

  private static ResultQuery<?> insert(List<Event> events, Table<?> counted) {
    Select<Record6<UUID, UUID, Long, String, Instant, JSONB>> rows =
        IntStream.range(0, events.size())
            .<Select<Record6<UUID, UUID, Long, String, Instant, JSONB>>>mapToObj(
                place -> row(events.get(place), events.size() - 1 - place, counted))
            .reduce(Select::unionAll)
            .orElseThrow();
    return DSL.insertInto(
            EVENT,
            EVENT.SUBSCRIBER_ID,
            EVENT.ID,
            EVENT.SEQUENCE,
            EVENT.TYPE,
            EVENT.CREATED_AT,
            EVENT.DATA)
        .select(rows)
        .returningResult(one());
  }

  private static Select<Record6<UUID, UUID, Long, String, Instant, JSONB>> row(
      Event event, int behind, Table<?> counted) {
    Field<Long> last = requireNonNull(counted.field(SUBSCRIBER.EVENT_COUNT));
    return select(
            counted.field(SUBSCRIBER.ID),
            val(event.id(), EVENT.ID),
            last.minus(behind),
            val(event.type(), EVENT.TYPE),
            val(event.createdAt(), EVENT.CREATED_AT),
            val(Json.of(event.data()), EVENT.DATA))
        .from(counted);
  }
}
