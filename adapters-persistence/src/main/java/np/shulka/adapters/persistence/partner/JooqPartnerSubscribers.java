package np.shulka.adapters.persistence.partner;

import static np.shulka.adapters.persistence.schema.tables.Event.EVENT;
import static np.shulka.adapters.persistence.schema.tables.Subscriber.SUBSCRIBER;
import static np.shulka.adapters.persistence.schema.tables.Subscription.SUBSCRIPTION;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.adapters.persistence.subscriber.FormerNames;
import np.shulka.adapters.persistence.subscription.SubscriptionRows;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.adapters.persistence.work.Pages;
import np.shulka.application.partner.PartnerSubscribers;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.partner.ExternalId;
import np.shulka.domain.subscriber.Subscriber;
import np.shulka.domain.subscription.Subscription;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Subscribers under their partner; their subjects say whose they are. */
@Component
final class JooqPartnerSubscribers implements PartnerSubscribers {
  private final Database database;
  private final Subscribers subscribers;
  private final SubscriptionRows rows;

  JooqPartnerSubscribers(Database database, Subscribers subscribers, SubscriptionRows rows) {
    this.database = database;
    this.subscribers = subscribers;
    this.rows = rows;
  }

  @Override
  public Put put(PartnerId partner, ExternalId external, Subscriber fresh) {
    return add(partner, external, fresh)
        .map(added -> new Put(added, true))
        .orElseGet(() -> new Put(database.apart(sql -> changed(sql, fresh)), false));
  }

  private static Subscriber changed(DSLContext sql, Subscriber fresh) {
    FormerNames.keep(sql, fresh, fresh.createdAt());
    Record row =
        sql.update(SUBSCRIBER)
            .set(SUBSCRIBER.NAME, fresh.contact().name().orElse(null))
            .set(SUBSCRIBER.EMAIL, fresh.contact().email().orElse(null))
            .set(SUBSCRIBER.PHONE, fresh.contact().phone().orElse(null))
            .where(SUBSCRIBER.SUBJECT.eq(fresh.subject().value()))
            .returningResult(SUBSCRIBER.ID, SUBSCRIBER.CREATED_AT)
            .fetchSingle();
    SubscriberId id = new SubscriberId(row.get(SUBSCRIBER.ID));
    return new Subscriber(id, fresh.subject(), fresh.contact(), row.get(SUBSCRIBER.CREATED_AT));
  }

  @Override
  public Optional<Subscriber> add(PartnerId partner, ExternalId external, Subscriber fresh) {
    int added =
        database.apart(
            sql ->
                sql.insertInto(SUBSCRIBER)
                    .set(row(partner, external, fresh))
                    .onConflict(SUBSCRIBER.SUBJECT)
                    .doNothing()
                    .execute());
    return added == 1 ? Optional.of(fresh) : Optional.empty();
  }

  private static Map<Field<?>, @Nullable Object> row(
      PartnerId partner, ExternalId external, Subscriber fresh) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(SUBSCRIBER.ID, fresh.id().value());
    row.put(SUBSCRIBER.SUBJECT, fresh.subject().value());
    row.put(SUBSCRIBER.PARTNER_ID, partner.value());
    row.put(SUBSCRIBER.EXTERNAL_ID, external.value());
    row.put(SUBSCRIBER.NAME, fresh.contact().name().orElse(null));
    row.put(SUBSCRIBER.EMAIL, fresh.contact().email().orElse(null));
    row.put(SUBSCRIBER.PHONE, fresh.contact().phone().orElse(null));
    row.put(SUBSCRIBER.CREATED_AT, fresh.createdAt());
    return row;
  }

  /** Remembered like every subject, because it never changes. */
  @Override
  public Optional<SubscriberId> find(PartnerId partner, ExternalId external) {
    return subscribers.idOf(external.of(partner));
  }

  @Override
  public Optional<Subscription> subscription(PartnerId partner, SubscriptionId id) {
    return fetch(ownedBy(partner).and(SUBSCRIPTION.ID.eq(id.value())), DSL.inline(1)).stream()
        .findFirst();
  }

  @Override
  public Page<Subscription> subscriptions(
      PartnerId partner, Optional<Instant> since, Page.Request page) {
    Condition wanted =
        ownedBy(partner)
            .and(since.map(from -> touched(partner, from)).orElse(DSL.noCondition()))
            .and(Pages.from(page, SUBSCRIPTION.ID));
    return Pages.page(fetch(wanted, Pages.limit(page)), page, found -> found.id().value());
  }

  private List<Subscription> fetch(Condition wanted, Param<Integer> limit) {
    return database.read(
        sql ->
            sql.fetch(
                    SubscriptionRows.selecting(List.of())
                        .where(wanted)
                        .orderBy(SUBSCRIPTION.ID.desc())
                        .limit(limit))
                .map(rows::subscription));
  }

  private static Condition ownedBy(PartnerId partner) {
    return SUBSCRIPTION.SUBSCRIBER_ID.in(
        DSL.select(SUBSCRIBER.ID)
            .from(SUBSCRIBER)
            .where(SUBSCRIBER.PARTNER_ID.eq(partner.value())));
  }

  private static Condition touched(PartnerId partner, Instant since) {
    return SUBSCRIPTION.SUBSCRIBER_ID.in(
        DSL.select(EVENT.SUBSCRIBER_ID)
            .from(EVENT)
            .where(
                EVENT.FEED.eq(partner.value()),
                EVENT.FEED.ne(JooqFeed.NOBODYS),
                EVENT.CREATED_AT.ge(since)));
  }
}
