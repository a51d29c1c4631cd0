package np.shulka.adapters.persistence.clock;

import static np.shulka.adapters.persistence.schema.tables.TestClock.TEST_CLOCK;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.application.clock.ClockKeeper;
import np.shulka.application.work.LostRace;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.types.DayToSecond;
import org.springframework.stereotype.Component;

/** How far the clock is ahead, in one row that all nodes read; none as long as nobody moved it. */
@Component
final class JooqClockKeeper implements ClockKeeper {
  /** When the statement began, by the one clock that all nodes share. */
  private static final Field<Instant> NOW = currentInstant();

  private static final Condition SILENT =
      TEST_CLOCK.HEARD_AT.le(NOW.minus(DayToSecond.valueOf(SILENCE)));

  private static final Field<Boolean> IN_HAND = field(TEST_CLOCK.HAND.isNotNull().andNot(SILENT));

  private final Database database;

  JooqClockKeeper(Database database) {
    this.database = database;
  }

  @Override
  public Reading read() {
    return database
        .apart(
            sql ->
                sql.select(TEST_CLOCK.AHEAD_MICROS, IN_HAND)
                    .from(TEST_CLOCK)
                    .fetchOptional(
                        row ->
                            new Reading(
                                Duration.of(row.value1(), ChronoUnit.MICROS), row.value2())))
        .orElseGet(() -> new Reading(Duration.ZERO, false));
  }

  @Override
  public boolean take(UUID hand) {
    return database.apart(
            sql ->
                sql.insertInto(TEST_CLOCK)
                    .set(TEST_CLOCK.AHEAD_MICROS, inline(0L))
                    .set(TEST_CLOCK.HAND, hand)
                    .set(TEST_CLOCK.HEARD_AT, NOW)
                    .onConflict(TEST_CLOCK.ONLY_ONE)
                    .doUpdate()
                    .set(TEST_CLOCK.HAND, hand)
                    .set(TEST_CLOCK.HEARD_AT, NOW)
                    .where(coalesce(TEST_CLOCK.HAND, hand).eq(hand).or(SILENT))
                    .execute())
        == 1;
  }

  @Override
  public void advance(UUID hand, Duration ahead) {
    long micros = ahead.truncatedTo(ChronoUnit.MICROS).toNanos() / 1_000;
    int moved =
        database.apart(
            sql ->
                sql.update(TEST_CLOCK)
                    .set(TEST_CLOCK.AHEAD_MICROS, greatest(TEST_CLOCK.AHEAD_MICROS, inline(micros)))
                    .set(TEST_CLOCK.HEARD_AT, NOW)
                    .where(TEST_CLOCK.HAND.eq(hand))
                    .execute());
    if (moved == 0) throw new LostRace("the clock");
  }

  @Override
  public void letGo(UUID hand) {
    database.apart(
        sql ->
            sql.update(TEST_CLOCK)
                .setNull(TEST_CLOCK.HAND)
                .where(TEST_CLOCK.HAND.eq(hand))
                .execute());
  }
}
