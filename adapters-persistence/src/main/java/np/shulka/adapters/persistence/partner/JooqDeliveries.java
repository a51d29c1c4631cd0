package np.shulka.adapters.persistence.partner;

import static np.shulka.adapters.persistence.schema.tables.Event.EVENT;
import static np.shulka.adapters.persistence.schema.tables.WebhookDelivery.WEBHOOK_DELIVERY;
import static np.shulka.adapters.persistence.schema.tables.WebhookEndpoint.WEBHOOK_ENDPOINT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import np.shulka.adapters.persistence.schema.tables.WebhookDelivery;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.adapters.persistence.work.Pages;
import np.shulka.adapters.persistence.work.Write;
import np.shulka.application.partner.Deliveries;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.DeliveryId;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.identity.WebhookEndpointId;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Deliveries as rows that any node takes under a lease. */
@Component
final class JooqDeliveries implements Deliveries {
  private static final Condition IS_PENDING =
      WEBHOOK_DELIVERY.STATUS.eq(DSL.inline(Status.PENDING.name()));

  private static final WebhookDelivery BEFORE = WEBHOOK_DELIVERY.as("b");

  /** The first of the same subscriber that is sent before it. */
  private static final Field<UUID> BEHIND =
      DSL.field(
              DSL.select(BEFORE.ID)
                  .from(BEFORE)
                  .where(BEFORE.ENDPOINT_ID.eq(WEBHOOK_DELIVERY.ENDPOINT_ID))
                  .and(BEFORE.SUBSCRIBER_ID.eq(WEBHOOK_DELIVERY.SUBSCRIBER_ID))
                  .and(BEFORE.STATUS.eq(DSL.inline(Status.PENDING.name())))
                  .and(BEFORE.SEQUENCE.lt(WEBHOOK_DELIVERY.SEQUENCE))
                  .orderBy(BEFORE.SEQUENCE)
                  .limit(DSL.inline(1)))
          .as("behind");

  private final Database database;
  private final SecretSeal seal;

  JooqDeliveries(Database database, SecretSeal seal) {
    this.database = database;
    this.seal = seal;
  }

  @Override
  public int fanOut(Instant now, int limit) {
    return database.apart(sql -> DeliveryStatements.fanOut(sql, now, limit));
  }

  @Override
  public List<Parcel> claim(Instant now, Duration lease, int atOnce, int limit) {
    Instant until = now.plus(lease);
    List<DeliveryId> taken =
        database.apart(sql -> DeliveryStatements.claim(sql, now, until, atOnce, limit));
    if (taken.isEmpty()) return List.of();
    Condition those = WEBHOOK_DELIVERY.ID.in(taken.stream().map(DeliveryId::value).toList());
    return database.read(
        sql ->
            sql.select(WEBHOOK_DELIVERY.fields())
                .select(WEBHOOK_ENDPOINT.fields())
                .select(EVENT.fields())
                .from(WEBHOOK_DELIVERY)
                .join(WEBHOOK_ENDPOINT)
                .on(WEBHOOK_ENDPOINT.ID.eq(WEBHOOK_DELIVERY.ENDPOINT_ID))
                .join(EVENT)
                .on(EVENT.SUBSCRIBER_ID.eq(WEBHOOK_DELIVERY.SUBSCRIBER_ID))
                .and(EVENT.SEQUENCE.eq(WEBHOOK_DELIVERY.SEQUENCE))
                .where(those, WEBHOOK_DELIVERY.LEASED_UNTIL.eq(until))
                // one may have been removed since
                .and(WEBHOOK_ENDPOINT.STANDING.ne(EndpointRows.REMOVED))
                .fetch(this::parcel));
  }

  private Parcel parcel(Record row) {
    return new Parcel(
        new DeliveryId(row.get(WEBHOOK_DELIVERY.ID)),
        EndpointRows.endpoint(row, seal),
        JooqFeed.told(row),
        row.get(WEBHOOK_DELIVERY.ATTEMPTS) + 1,
        row.get(WEBHOOK_DELIVERY.CLAIMS) - 1,
        row.get(WEBHOOK_DELIVERY.LEASED_UNTIL));
  }

  @Override
  public void delivered(Parcel parcel, Reply reply) {
    database.apart(sql -> DeliveryStatements.delivered(sql, parcel, reply));
  }

  @Override
  public void failed(Parcel parcel, Reply reply, Optional<Instant> retryAt, Instant holdUntil) {
    database.apart(sql -> DeliveryStatements.failed(sql, parcel, reply, retryAt, holdUntil));
  }

  @Override
  public OptionalInt disable(
      WebhookEndpointId endpoint, Optional<Instant> failingSince, Instant now) {
    return database.apart(sql -> DeliveryStatements.disable(sql, endpoint, failingSince, now));
  }

  @Override
  public Backlog backlog(Instant now) {
    return database.read(sql -> Behind.deliveries(sql, now));
  }

  @Override
  public int giveUp(int limit) {
    return database.apart(sql -> DeliveryStatements.giveUp(sql, limit));
  }

  @Override
  public int forget(Status status, Instant before, int limit) {
    return database.apart(sql -> DeliveryStatements.forget(sql, status, before, limit));
  }

  @Override
  public Page<Delivery> of(WebhookEndpointId endpoint, Page.Request page) {
    return part(WEBHOOK_DELIVERY.ENDPOINT_ID.eq(endpoint.value()), page);
  }

  @Override
  public Page<Delivery> pending(WebhookEndpointId endpoint, Page.Request page) {
    return part(WEBHOOK_DELIVERY.ENDPOINT_ID.eq(endpoint.value()).and(IS_PENDING), page);
  }

  private Page<Delivery> part(Condition wanted, Page.Request page) {
    Condition here = wanted.and(Pages.from(page, WEBHOOK_DELIVERY.ID));
    List<Delivery> found = fetch(here, Pages.limit(page));
    return Pages.page(found, page, delivery -> delivery.id().value());
  }

  @Override
  public Optional<Delivery> find(PartnerId partner, DeliveryId id) {
    Condition wanted =
        WEBHOOK_DELIVERY.ID.eq(id.value()).and(WEBHOOK_DELIVERY.PARTNER_ID.eq(partner.value()));
    return fetch(wanted, DSL.inline(1)).stream().findFirst();
  }

  private List<Delivery> fetch(Condition wanted, Param<Integer> limit) {
    return database.read(
        sql ->
            sql.select(WEBHOOK_DELIVERY.fields())
                .select(EVENT.fields())
                .select(BEHIND)
                .from(WEBHOOK_DELIVERY)
                .join(EVENT)
                .on(EVENT.SUBSCRIBER_ID.eq(WEBHOOK_DELIVERY.SUBSCRIBER_ID))
                .and(EVENT.SEQUENCE.eq(WEBHOOK_DELIVERY.SEQUENCE))
                .where(wanted)
                .orderBy(WEBHOOK_DELIVERY.ID.desc())
                .limit(limit)
                .fetch(JooqDeliveries::delivery));
  }

  private static Delivery delivery(Record row) {
    return new Delivery(
        new DeliveryId(row.get(WEBHOOK_DELIVERY.ID)),
        new WebhookEndpointId(row.get(WEBHOOK_DELIVERY.ENDPOINT_ID)),
        JooqFeed.told(row),
        Status.valueOf(row.get(WEBHOOK_DELIVERY.STATUS)),
        row.get(WEBHOOK_DELIVERY.ATTEMPTS),
        new Turn(
            Optional.ofNullable(row.get(WEBHOOK_DELIVERY.DUE_AT)),
            Optional.ofNullable(row.get(WEBHOOK_DELIVERY.LEASED_UNTIL)),
            Optional.ofNullable(row.get(BEHIND)).map(DeliveryId::new)),
        Optional.ofNullable(row.get(WEBHOOK_DELIVERY.REPLIED_AT))
            .map(
                at ->
                    new Reply(
                        Optional.ofNullable(row.get(WEBHOOK_DELIVERY.HTTP_STATUS)),
                        row.get(WEBHOOK_DELIVERY.TROUBLE),
                        at)));
  }

  @Override
  public void again(Delivery it, Instant now) {
    List<@Nullable Object> values = List.of(now, it.id().value(), now, now);
    database.write(Write.changing(it.id()).then(1, SteppingIn.AGAIN, values));
  }

  @Override
  public void skip(Delivery waiting, Instant now) {
    List<@Nullable Object> values = List.of(waiting.id().value(), now);
    database.write(Write.changing(waiting.id()).then(1, SteppingIn.SKIP, values));
  }
}
