package np.shulka.adapters.persistence.work;

import static java.util.stream.Collectors.toMap;
import static np.shulka.adapters.persistence.schema.tables.IdempotencyKey.IDEMPOTENCY_KEY;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import np.shulka.application.work.IdempotencyKeys;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Sequence;
import org.jooq.impl.DSL;
import org.jooq.types.DayToSecond;
import org.springframework.stereotype.Component;

/** Answers by caller and key; whoever inserts the row first goes on. */
@Component
final class JooqIdempotencyKeys implements IdempotencyKeys {
  /** When the statement began, by the one clock that all nodes share. */
  private static final Field<Instant> NOW = currentInstant();

  private static final Sequence<Long> TICKET = DSL.sequence(name("idempotency_ticket"), Long.class);

  private final Database database;

  JooqIdempotencyKeys(Database database) {
    this.database = database;
  }

  @Override
  public Claim claim(Key key) {
    return database.apart(sql -> claim(sql, key));
  }

  /** One statement: it takes the key, or tells what was there when it began. */
  private static Claim claim(DSLContext sql, Key key) {
    var claimed =
        name("claimed")
            .as(
                DSL.insertInto(IDEMPOTENCY_KEY)
                    .set(IDEMPOTENCY_KEY.CALLER, key.caller())
                    .set(IDEMPOTENCY_KEY.KEY, key.value())
                    .set(IDEMPOTENCY_KEY.FINGERPRINT, key.fingerprint())
                    .set(IDEMPOTENCY_KEY.CLAIMED_AT, NOW)
                    .set(IDEMPOTENCY_KEY.TICKET, TICKET.nextval())
                    .onConflict(IDEMPOTENCY_KEY.CALLER, IDEMPOTENCY_KEY.KEY)
                    .doUpdate()
                    .set(IDEMPOTENCY_KEY.CLAIMED_AT, excluded(IDEMPOTENCY_KEY.CLAIMED_AT))
                    .set(IDEMPOTENCY_KEY.TICKET, excluded(IDEMPOTENCY_KEY.TICKET))
                    .where(dead())
                    .returningResult(IDEMPOTENCY_KEY.TICKET));
    Field<Long> taken = field(select(claimed.field(IDEMPOTENCY_KEY.TICKET)).from(claimed));
    Record found =
        sql.with(claimed)
            .select(taken)
            .select(IDEMPOTENCY_KEY.fields())
            .from(DSL.dual())
            .leftJoin(IDEMPOTENCY_KEY)
            .on(is(key))
            .fetchSingle();
    boolean known = found.get(IDEMPOTENCY_KEY.KEY) != null;
    Long ticket = found.get(taken);
    return ticket == null ? seen(found, key) : new Claim.Granted(ticket, known);
  }

  private static Condition dead() {
    return IDEMPOTENCY_KEY
        .ANSWERED_AT
        .isNull()
        .and(IDEMPOTENCY_KEY.CLAIMED_AT.le(ago(IN_USE_AT_MOST)))
        .and(IDEMPOTENCY_KEY.FINGERPRINT.eq(excluded(IDEMPOTENCY_KEY.FINGERPRINT)));
  }

  private static Field<Instant> ago(Duration time) {
    return NOW.minus(DayToSecond.valueOf(time));
  }

  /** A row that another request is just writing is not visible yet: in use. */
  private static Claim seen(Record found, Key key) {
    String fingerprint = found.get(IDEMPOTENCY_KEY.FINGERPRINT);
    if (fingerprint != null && !fingerprint.equals(key.fingerprint())) return new Claim.Reused();
    if (found.get(IDEMPOTENCY_KEY.ANSWERED_AT) == null) return new Claim.InUse();
    return new Claim.Replay(
        new Answer(
            found.get(IDEMPOTENCY_KEY.STATUS), headers(found), found.get(IDEMPOTENCY_KEY.BODY)));
  }

  private static Map<String, String> headers(Record found) {
    return Json.read(found.get(IDEMPOTENCY_KEY.HEADERS)).entrySet().stream()
        .collect(toMap(Map.Entry::getKey, header -> header.getValue().toString()));
  }

  @Override
  public void answer(Key key, long ticket, Answer answer) {
    database.apart(
        sql ->
            sql.update(IDEMPOTENCY_KEY)
                .set(IDEMPOTENCY_KEY.STATUS, answer.status())
                .set(IDEMPOTENCY_KEY.HEADERS, Json.of(answer.headers()))
                .set(IDEMPOTENCY_KEY.BODY, answer.body())
                .set(IDEMPOTENCY_KEY.ANSWERED_AT, NOW)
                .where(isHeld(key, ticket))
                .execute());
  }

  @Override
  public void release(Key key, long ticket) {
    database.apart(sql -> sql.deleteFrom(IDEMPOTENCY_KEY).where(isHeld(key, ticket)).execute());
  }

  @Override
  public int forget(int limit) {
    var old =
        select(IDEMPOTENCY_KEY.CALLER, IDEMPOTENCY_KEY.KEY)
            .from(IDEMPOTENCY_KEY)
            .where(IDEMPOTENCY_KEY.CLAIMED_AT.lt(ago(KEPT)))
            .orderBy(IDEMPOTENCY_KEY.CLAIMED_AT)
            .limit(limit)
            .forUpdate()
            .skipLocked();
    return database.apart(
        sql ->
            sql.deleteFrom(IDEMPOTENCY_KEY)
                .where(row(IDEMPOTENCY_KEY.CALLER, IDEMPOTENCY_KEY.KEY).in(old))
                .execute());
  }

  private static Condition isHeld(Key key, long ticket) {
    return is(key).and(IDEMPOTENCY_KEY.TICKET.eq(ticket)).and(IDEMPOTENCY_KEY.ANSWERED_AT.isNull());
  }

  private static Condition is(Key key) {
    return IDEMPOTENCY_KEY.CALLER.eq(key.caller()).and(IDEMPOTENCY_KEY.KEY.eq(key.value()));
  }
}
