package np.shulka.adapters.persistence.subscriber;

import static np.shulka.adapters.persistence.schema.tables.FormerName.FORMER_NAME;
import static np.shulka.adapters.persistence.schema.tables.Subscriber.SUBSCRIBER;
import static org.jooq.impl.DSL.inline;

import java.time.Instant;
import java.util.UUID;
import np.shulka.domain.subscriber.Subscriber;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** What subscribers were called, and since when they are called otherwise. */
public final class FormerNames {
  private static final Field<Integer> FORMER = DSL.field(DSL.name("former"), Integer.class);

  private FormerNames() {}

  /** The name that somebody had at that instant: the first that ended later, or the present one. */
  public static Field<String> at(Field<UUID> subscriber, Field<Instant> instant) {
    Table<?> names =
        DSL.select(FORMER_NAME.NAME.as("name"), FORMER_NAME.UNTIL.as("until"), inline(0).as(FORMER))
            .from(FORMER_NAME)
            .where(FORMER_NAME.SUBSCRIBER_ID.eq(subscriber), FORMER_NAME.UNTIL.gt(instant))
            .unionAll(
                DSL.select(SUBSCRIBER.NAME, DSL.castNull(FORMER_NAME.UNTIL), inline(1))
                    .from(SUBSCRIBER)
                    .where(SUBSCRIBER.ID.eq(subscriber)))
            .asTable("called");
    return DSL.field(
        DSL.select(names.field("name", String.class))
            .from(names)
            .orderBy(names.field(FORMER), names.field("until"))
            .limit(inline(1)));
  }

  /** Keeps the name that somebody had, if they are called otherwise from then on. */
  public static void keep(DSLContext sql, Subscriber renamed, Instant from) {
    sql.insertInto(FORMER_NAME, FORMER_NAME.SUBSCRIBER_ID, FORMER_NAME.UNTIL, FORMER_NAME.NAME)
        .select(
            DSL.select(SUBSCRIBER.ID, DSL.val(from, FORMER_NAME.UNTIL), SUBSCRIBER.NAME)
                .from(SUBSCRIBER)
                .where(
                    SUBSCRIBER.SUBJECT.eq(renamed.subject().value()),
                    SUBSCRIBER.NAME.isDistinctFrom(renamed.contact().name().orElse(null)))
                .forUpdate())
        .onConflictDoNothing()
        .execute();
  }
}
