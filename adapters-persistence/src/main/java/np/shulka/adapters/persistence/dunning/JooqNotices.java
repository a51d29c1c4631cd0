package np.shulka.adapters.persistence.dunning;

import static np.shulka.adapters.persistence.schema.tables.Notice.NOTICE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.one;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.adapters.persistence.work.Question;
import np.shulka.adapters.persistence.work.Shape;
import np.shulka.adapters.persistence.work.Slots;
import np.shulka.adapters.persistence.work.Write;
import np.shulka.application.dunning.Notice;
import np.shulka.application.dunning.Notices;
import np.shulka.domain.identity.SubscriberId;
import org.jooq.Field;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notices as rows that are due until their fate is known. */
@Component
final class JooqNotices implements Notices {
  private static final int LONGEST_TROUBLE = 255;

  private static final List<String> REMINDERS =
      Stream.of(Notice.Kind.values()).filter(Notice.Kind::isReminder).map(Enum::name).toList();

  /** Ends one; asked as a question, because that is rendered once. */
  private static final Question<Integer> CLOSE =
      Question.of(
          slots ->
              DSL.with(
                      name("closed")
                          .as(
                              DSL.update(NOTICE)
                                  .set(NOTICE.DUE_AT, DSL.castNull(NOTICE.DUE_AT))
                                  .set(NOTICE.FATE, slots.next(NOTICE.FATE))
                                  .set(NOTICE.CLOSED_AT, slots.next(NOTICE.CLOSED_AT))
                                  .where(NOTICE.ID.eq(slots.next(NOTICE.ID)))
                                  .and(NOTICE.DUE_AT.isNotNull())
                                  .returningResult(one())))
                  .select(count())
                  .from(name("closed")),
          row -> row.get(0, Integer.class));

  private static final Question<Integer> OVERTAKING =
      Question.of(
          slots ->
              DSL.select(one())
                  .from(NOTICE)
                  .where(
                      NOTICE.SUBSCRIBER_ID.eq(slots.next(NOTICE.SUBSCRIBER_ID)),
                      NOTICE.ABOUT.eq(slots.next(NOTICE.ABOUT)),
                      NOTICE.KIND.in(REMINDERS.stream().map(DSL::inline).toList()),
                      NOTICE.PLANNED_FOR.gt(slots.next(NOTICE.PLANNED_FOR)),
                      NOTICE.PLANNED_FOR.le(slots.next(NOTICE.PLANNED_FOR)))
                  .limit(inline(1)),
          row -> row.get(0, Integer.class));

  private final Database database;

  JooqNotices(Database database) {
    this.database = database;
  }

  @Override
  public void add(Notice notice) {
    Map<Field<?>, @Nullable Object> row = NoticeRows.whole(notice);
    Shape once = new InsertOnce(List.copyOf(row.keySet()));
    database.write(Write.changing(notice.id()).then(1, once, new ArrayList<>(row.values())));
  }

  @Override
  public List<Claim> claimDue(Instant now, Duration lease, int limit) {
    Instant until = now.plus(lease);
    var due =
        name("due")
            .as(
                DSL.select(NOTICE.ID, NOTICE.DUE_AT)
                    .from(NOTICE)
                    .where(NOTICE.DUE_AT.le(now))
                    .orderBy(NOTICE.DUE_AT, NOTICE.ID)
                    // said to the planner, which would else expect to read much of the table
                    .limit(inline(limit))
                    .forUpdate()
                    .skipLocked());
    var leased =
        name("leased")
            .as(
                DSL.update(NOTICE)
                    .set(NOTICE.DUE_AT, until)
                    .from(due)
                    .where(NOTICE.ID.eq(due.field(NOTICE.ID)))
                    .returningResult(NoticeRows.FIELDS));
    return database.apart(
        sql ->
            sql.with(due)
                .with(leased)
                .select(leased.fields())
                .from(due)
                .join(leased)
                .using(NOTICE.ID)
                .orderBy(due.field(NOTICE.DUE_AT), due.field(NOTICE.ID))
                .fetch(row -> NoticeRows.claim(row.into(NOTICE), until)));
  }

  @Override
  public boolean isOvertaken(Notice reminder, Instant now) {
    return !database
        .ask(
            OVERTAKING,
            reminder.subscriber().value(),
            reminder.occasion().about(),
            reminder.dueAt(),
            now)
        .isEmpty();
  }

  @Override
  public void close(Claim claim, Fate fate, Instant now) {
    database.ask(CLOSE, fate.name(), now, claim.notice().id().value());
  }

  @Override
  public void putOff(Claim claim, Instant until, int failures, String trouble) {
    Map<Field<?>, Object> row = new LinkedHashMap<>();
    row.put(NOTICE.DUE_AT, until);
    row.put(NOTICE.FAILURES, failures);
    if (!trouble.isEmpty())
      row.put(NOTICE.TROUBLE, trouble.substring(0, Math.min(trouble.length(), LONGEST_TROUBLE)));
    database.apart(
        sql ->
            sql.update(NOTICE)
                .set(row)
                .where(
                    NOTICE.ID.eq(claim.notice().id().value()),
                    NOTICE.DUE_AT.eq(claim.leasedUntil()))
                .execute());
  }

  @Override
  public List<Kept> latest(SubscriberId subscriber, int limit) {
    return database.read(
        sql ->
            sql.selectFrom(NOTICE)
                .where(NOTICE.SUBSCRIBER_ID.eq(subscriber.value()))
                .orderBy(NOTICE.CREATED_AT.desc(), NOTICE.ID.desc())
                .limit(limit)
                .fetch(
                    row ->
                        new Kept(
                            NoticeRows.notice(row),
                            Optional.ofNullable(row.get(NOTICE.FATE)).map(Fate::valueOf))));
  }

  /** One row, or the one of the same occasion that is there already, which stays as it is. */
  private record InsertOnce(List<Field<?>> columns) implements Shape {
    @Override
    public ResultQuery<?> over(Table<?> source, Slots slots) {
      List<Field<?>> values = new ArrayList<>();
      columns.forEach(column -> values.add(slots.next(column)));
      return DSL.insertInto(NOTICE)
          .columns(columns)
          .select(DSL.select(values).from(source))
          .onConflict(NOTICE.SUBSCRIBER_ID, NOTICE.ABOUT, NOTICE.KIND, NOTICE.STEP)
          .doUpdate()
          .set(NOTICE.FAILURES, NOTICE.FAILURES)
          .returningResult(one());
    }
  }
}
