package np.shulka.adapters.persistence.partner;

import static np.shulka.adapters.persistence.schema.tables.WebhookDelivery.WEBHOOK_DELIVERY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import np.shulka.application.partner.Deliveries;
import np.shulka.application.partner.Deliveries.Parcel;
import np.shulka.application.partner.Deliveries.Reply;
import np.shulka.domain.identity.DeliveryId;
import np.shulka.domain.identity.WebhookEndpointId;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.impl.DSL;

/** What is done to many deliveries at once, each in one statement. */
final class DeliveryStatements {
  private static final int LONGEST_TROUBLE = 255;

  /**
   * Whoever has the row of the progress deals out; nobody waits for it. Ids rise with the order of
   * the feed, so that the newest delivery is the one of the newest event.
   */
  private static final String FAN_OUT =
      """
      with done as (
        select * from webhook_progress for update skip locked
      ), news as (
        select e.* from done d cross join lateral (
          select row_number() over (order by e.transaction_id, e.subscriber_id, e.sequence) as nth, e.*
          from (
            select e.transaction_id, e.subscriber_id, e.sequence, e.id, e.type, e.feed from event e
            where (e.transaction_id, e.subscriber_id, e.sequence) > (d.transaction_id, d.subscriber_id, d.sequence)
              and e.transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
              and e.feed <> '00000000-0000-0000-0000-000000000000'
            order by e.transaction_id, e.subscriber_id, e.sequence limit {1}) e) e
      ), dealt as (
        insert into webhook_delivery
          (id, endpoint_id, partner_id, subscriber_id, sequence, event_id, due_at, created_at)
        select gen_delivery_id({0}::timestamptz, n.nth), w.id, w.partner_id, n.subscriber_id, n.sequence, n.id, {0}, {0}
        from news n join webhook_endpoint w
          on n.feed in (w.partner_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff') and w.standing = 'ENABLED'
          and (cardinality(w.types) = 0 or n.type = any (w.types))
        join partner p on p.id = w.partner_id and p.status = 'ACTIVE'
        on conflict (endpoint_id, event_id) do nothing
      ), moved as (
        update webhook_progress p
        set transaction_id = n.transaction_id, subscriber_id = n.subscriber_id, sequence = n.sequence
        from (select * from news order by nth desc limit 1) n
      )
      select count(*)::integer from news
      """;

  /**
   * The first of each subscriber, from each endpoint no more than it may have at once. Of one that
   * was taken before and never told of, {@code due_at} moves as {@code DeliverySchedule.pause}
   * says; of others it stays, so that no index has to be written.
   */
  private static final String CLAIM =
      """
      with place as materialized (
        select w.id, {3}::integer - (select count(*) from webhook_delivery b
          where b.endpoint_id = w.id and b.status = 'PENDING' and b.leased_until > {0}) as free
        from webhook_endpoint w join partner p on p.id = w.partner_id and p.status = 'ACTIVE'
        where w.standing = 'ENABLED' and (w.held_until is null or w.held_until <= {0})
      ), head as materialized (
        select d.id from place p cross join lateral (
          select d.id from webhook_delivery d
          where d.endpoint_id = p.id and d.status = 'PENDING' and d.due_at <= {0}
            and (d.leased_until is null or d.leased_until <= {0})
            and not exists (select from webhook_delivery b where b.endpoint_id = d.endpoint_id
              and b.subscriber_id = d.subscriber_id and b.status = 'PENDING' and b.sequence < d.sequence)
          order by d.due_at, d.id limit greatest(p.free, 0) for update skip locked) d
        where p.free > 0 limit {2}
      )
      update webhook_delivery d set leased_until = {1}, claims = d.claims + 1,
        due_at = case d.claims when 0 then d.due_at
          else {1}::timestamptz + interval '1 minute' * least(60, power(2, least(d.claims, 7) - 1)) end
      from head where d.id = head.id
      returning d.id
      """;

  /**
   * Whoever lost the lease meanwhile says it too: it was taken, whoever brought it. Pending is what
   * is due; asked for by its status, an index of all that is pending would seem a way to find one
   * by its id.
   */
  private static final String DELIVERED =
      """
      with done as (
        update webhook_delivery d set status = 'DELIVERED', due_at = null, leased_until = null,
          attempts = d.attempts + 1, claims = 0, replied_at = {1}, http_status = {2}, trouble = ''
        where d.id = {0} and d.due_at is not null returning d.endpoint_id
      )
      update webhook_endpoint w set failing_since = null, failures = 0, held_until = null
      from done where w.id = done.endpoint_id and w.failing_since is not null
      """;

  private static final String FAILED =
      """
      with tried as (
        update webhook_delivery d set status = case when {3}::timestamptz is null then 'DEAD' else 'PENDING' end,
          due_at = {3}::timestamptz, leased_until = null, attempts = d.attempts + 1, claims = 0,
          replied_at = {1}, http_status = {2}::integer, trouble = {4}
        where d.id = {0} and d.due_at is not null and d.leased_until = {5} returning d.endpoint_id
      )
      update webhook_endpoint w set failing_since = coalesce(w.failing_since, {1}), failures = w.failures + 1,
        held_until = greatest(w.held_until, {6})
      from tried where w.id = tried.endpoint_id
      """;

  private static final String DISABLE =
      """
      with off as (
        update webhook_endpoint set standing = 'DISABLED', disabled_at = {1}
        where id = {0} and standing = 'ENABLED' and ({2}::timestamptz is null or failing_since <= {2})
        returning id
      ), left_over as (
        update webhook_delivery d set status = 'DEAD', due_at = null, leased_until = null
        from off where d.endpoint_id = off.id and d.status = 'PENDING' returning d.id
      )
      select (select count(*) from left_over)::integer from off
      """;

  /** The oldest first; an id begins with the time at which it was made. */
  private static final String FORGET =
      """
      delete from webhook_delivery where id in (
        select d.id from webhook_delivery d
        where d.id < (select gen_delivery_id({0}::timestamptz, 0)) and d.status = {2}
          and coalesce(d.replied_at, d.created_at) < {0} order by d.id limit {1} for update skip locked)
      """;

  private static final String GIVE_UP =
      """
      update webhook_delivery set status = 'DEAD', due_at = null, leased_until = null where id in (
        select d.id from webhook_endpoint w
        join partner p on p.id = w.partner_id and (w.standing <> 'ENABLED' or p.status <> 'ACTIVE')
        join webhook_delivery d on d.endpoint_id = w.id and d.status = 'PENDING'
        limit {0} for update of d skip locked)
      """;

  private DeliveryStatements() {}

  static int giveUp(DSLContext sql, int limit) {
    return sql.execute(GIVE_UP, DSL.val(limit));
  }

  static int forget(DSLContext sql, Deliveries.Status status, Instant before, int limit) {
    return sql.execute(FORGET, at(before), DSL.val(limit), DSL.val(status.name()));
  }

  static int fanOut(DSLContext sql, Instant now, int limit) {
    return sql.fetchSingle(FAN_OUT, at(now), DSL.val(limit)).get(0, int.class);
  }

  static List<DeliveryId> claim(DSLContext sql, Instant now, Instant until, int atOnce, int limit) {
    return sql.fetch(CLAIM, at(now), at(until), DSL.val(limit), DSL.val(atOnce))
        .map(row -> new DeliveryId(row.get(0, UUID.class)));
  }

  static int delivered(DSLContext sql, Parcel parcel, Reply reply) {
    return sql.execute(DELIVERED, DSL.val(parcel.id().value()), at(reply.at()), status(reply));
  }

  static int failed(
      DSLContext sql, Parcel parcel, Reply reply, Optional<Instant> retryAt, Instant holdUntil) {
    String trouble = reply.trouble();
    return sql.execute(
        FAILED,
        DSL.val(parcel.id().value()),
        at(reply.at()),
        status(reply),
        DSL.val(retryAt.orElse(null), WEBHOOK_DELIVERY.DUE_AT),
        DSL.val(trouble.substring(0, Math.min(trouble.length(), LONGEST_TROUBLE))),
        at(parcel.leasedUntil()),
        at(holdUntil));
  }

  static OptionalInt disable(
      DSLContext sql, WebhookEndpointId endpoint, Optional<Instant> failingSince, Instant now) {
    Param<Instant> since = DSL.val(failingSince.orElse(null), WEBHOOK_DELIVERY.DUE_AT);
    return sql.fetch(DISABLE, DSL.val(endpoint.value()), at(now), since).stream()
        .mapToInt(row -> row.get(0, int.class))
        .findFirst();
  }

  private static Param<Instant> at(Instant instant) {
    return DSL.val(instant, WEBHOOK_DELIVERY.DUE_AT);
  }

  private static Param<Integer> status(Reply reply) {
    return DSL.val(reply.status().orElse(null), WEBHOOK_DELIVERY.HTTP_STATUS);
  }
}
