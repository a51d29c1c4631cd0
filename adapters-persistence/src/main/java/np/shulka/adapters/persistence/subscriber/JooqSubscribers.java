package np.shulka.adapters.persistence.subscriber;

import static np.shulka.adapters.persistence.schema.tables.FormerName.FORMER_NAME;
import static np.shulka.adapters.persistence.schema.tables.Subscriber.SUBSCRIBER;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.adapters.persistence.work.Pages;
import np.shulka.adapters.persistence.work.Question;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscriber.Subscriber;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Subscribers, found by id or subject. */
@Component
final class JooqSubscribers implements Subscribers {
  private static final int REMEMBERED = 100_000;

  private static final Question<Subscriber> BY_ID =
      Question.of(
          slots ->
              DSL.select(SUBSCRIBER.fields())
                  .from(SUBSCRIBER)
                  .where(SUBSCRIBER.ID.eq(slots.next(SUBSCRIBER.ID))),
          SubscriberRows::subscriber);

  private static final Question<Subscriber> BY_SUBJECT =
      Question.of(
          slots ->
              DSL.select(SUBSCRIBER.fields())
                  .from(SUBSCRIBER)
                  .where(SUBSCRIBER.SUBJECT.eq(slots.next(SUBSCRIBER.SUBJECT))),
          SubscriberRows::subscriber);

  private static final Question<SubscriberId> ID_OF =
      Question.of(
          slots ->
              DSL.select(SUBSCRIBER.ID)
                  .from(SUBSCRIBER)
                  .where(SUBSCRIBER.SUBJECT.eq(slots.next(SUBSCRIBER.SUBJECT))),
          row -> new SubscriberId(row.get(SUBSCRIBER.ID)));

  /** Only what can never change, so no other node is needed to forget it. */
  private final ConcurrentHashMap<Subject, SubscriberId> known = new ConcurrentHashMap<>();

  private final Database database;

  JooqSubscribers(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Subscriber> find(Subject subject) {
    return database.ask(BY_SUBJECT, subject.value()).stream().findFirst();
  }

  @Override
  public Optional<Subscriber> find(SubscriberId id) {
    return database.ask(BY_ID, id.value()).stream().findFirst();
  }

  @Override
  public Map<SubscriberId, Subscriber> find(Set<SubscriberId> ids) {
    if (ids.isEmpty()) return Map.of();
    UUID[] wanted = ids.stream().map(SubscriberId::value).toArray(UUID[]::new);
    return database
        .read(sql -> sql.selectFrom(SUBSCRIBER).where(SUBSCRIBER.ID.eq(DSL.any(wanted))).fetch())
        .stream()
        .map(SubscriberRows::subscriber)
        .collect(Collectors.toMap(Subscriber::id, Function.identity()));
  }

  @Override
  public Optional<String> calledAt(SubscriberId id, Instant instant) {
    Field<UUID> who = DSL.val(id.value(), SUBSCRIBER.ID);
    Field<Instant> then = DSL.val(instant, FORMER_NAME.UNTIL);
    return database
        .read(sql -> sql.select(FormerNames.at(who, then)).fetchOptional())
        .map(Record1::value1);
  }

  @Override
  public Optional<SubscriberId> idOf(Subject subject) {
    SubscriberId remembered = known.get(subject);
    if (remembered != null) return Optional.of(remembered);
    Optional<SubscriberId> found = database.ask(ID_OF, subject.value()).stream().findFirst();
    found.ifPresent(id -> remember(subject, id));
    return found;
  }

  private void remember(Subject subject, SubscriberId id) {
    if (known.size() >= REMEMBERED) known.clear();
    known.put(subject, id);
  }

  @Override
  public Page<Subscriber> search(String part, Page.Request page) {
    Condition known =
        SUBSCRIBER
            .SUBJECT
            .containsIgnoreCase(part)
            .or(SUBSCRIBER.NAME.containsIgnoreCase(part))
            .or(SUBSCRIBER.EMAIL.containsIgnoreCase(part))
            .or(SUBSCRIBER.PHONE.containsIgnoreCase(part))
            .or(SUBSCRIBER.ID.cast(SQLDataType.VARCHAR).eq(part));
    List<Subscriber> found =
        database.read(
            sql ->
                sql.selectFrom(SUBSCRIBER)
                    .where(known, Pages.from(page, SUBSCRIBER.ID))
                    .orderBy(SUBSCRIBER.ID.desc())
                    .limit(Pages.limit(page))
                    .fetch(SubscriberRows::subscriber));
    return Pages.page(found, page, subscriber -> subscriber.id().value());
  }

  @Override
  public Subscriber add(Subscriber subscriber) {
    boolean first =
        database.apart(
            sql ->
                sql.insertInto(SUBSCRIBER)
                        .set(SUBSCRIBER.ID, subscriber.id().value())
                        .set(SUBSCRIBER.SUBJECT, subscriber.subject().value())
                        .set(SUBSCRIBER.NAME, subscriber.contact().name().orElse(null))
                        .set(SUBSCRIBER.EMAIL, subscriber.contact().email().orElse(null))
                        .set(SUBSCRIBER.PHONE, subscriber.contact().phone().orElse(null))
                        .set(SUBSCRIBER.CREATED_AT, subscriber.createdAt())
                        .onConflict(SUBSCRIBER.SUBJECT)
                        .doNothing()
                        .execute()
                    == 1);
    Subscriber stored = first ? subscriber : find(subscriber.subject()).orElseThrow();
    remember(stored.subject(), stored.id());
    return stored;
  }
}
