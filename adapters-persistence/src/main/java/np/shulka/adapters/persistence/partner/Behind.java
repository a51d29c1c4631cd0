package np.shulka.adapters.persistence.partner;

import static np.shulka.adapters.persistence.schema.tables.WebhookDelivery.WEBHOOK_DELIVERY;

import java.time.Instant;
import java.util.Optional;
import np.shulka.application.partner.Deliveries.Backlog;
import np.shulka.application.partner.Pile;
import np.shulka.application.partner.WebhookEndpoints.Standings;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** How far others are behind what happened, each in one statement. */
final class Behind {
  /** What is due is what {@link DeliveryStatements} would let somebody take. */
  private static final String DELIVERIES =
      """
      with place as materialized (
        select w.id, w.held_until is null or w.held_until <= {0} as is_open
        from webhook_endpoint w join partner p on p.id = w.partner_id and p.status = 'ACTIVE'
        where w.standing = 'ENABLED'
      ), pile as (
        select d.created_at, p.is_open and d.due_at <= {0} and (d.leased_until is null or d.leased_until <= {0})
          and not exists (select from webhook_delivery b where b.endpoint_id = d.endpoint_id
            and b.subscriber_id = d.subscriber_id and b.status = 'PENDING' and b.sequence < d.sequence) as due
        from place p join webhook_delivery d on d.endpoint_id = p.id and d.status = 'PENDING'
      )
      select count(*) as waiting, min(created_at) as waiting_since, count(*) filter (where due) as due,
        min(created_at) filter (where due) as due_since,
        (select count(*) from webhook_progress d cross join lateral (
          select from event e
          where (e.transaction_id, e.subscriber_id, e.sequence) > (d.transaction_id, d.subscriber_id, d.sequence)
            and e.feed <> '00000000-0000-0000-0000-000000000000'
          order by e.transaction_id, e.subscriber_id, e.sequence limit {1}) e) as undealt
      from pile
      """;

  private static final String PUBLICATIONS =
      """
      select count(*) as waiting, min(e.created_at) as waiting_since
      from publication d cross join lateral (
        select e.created_at from event e
        where (e.transaction_id, e.subscriber_id, e.sequence) > (d.transaction_id, d.subscriber_id, d.sequence)
        order by e.transaction_id, e.subscriber_id, e.sequence limit {0}) e
      """;

  private static final String STANDINGS =
      """
      select count(*) filter (where w.standing = 'ENABLED' and w.failing_since is null) as working,
        count(*) filter (where w.standing = 'ENABLED' and w.failing_since is not null) as failing,
        count(*) filter (where w.standing = 'DISABLED') as disabled
      from webhook_endpoint w join partner p on p.id = w.partner_id and p.status = 'ACTIVE'
      """;

  private static final Field<Long> WAITING = DSL.field("waiting", long.class);
  private static final Field<Long> DUE = DSL.field("due", long.class);
  private static final Field<Long> UNDEALT = DSL.field("undealt", long.class);

  private Behind() {}

  static Backlog deliveries(DSLContext sql, Instant now) {
    Field<Instant> dueSince = since("due_since");
    Record row =
        sql.resultQuery(
                DELIVERIES, DSL.val(now, WEBHOOK_DELIVERY.DUE_AT), DSL.inline(Backlog.MOST_COUNTED))
            .coerce(WAITING, since("waiting_since"), DUE, dueSince, UNDEALT)
            .fetchSingle();
    Pile due = new Pile(row.get(DUE), Optional.ofNullable(row.get(dueSince)));
    return new Backlog(row.get(UNDEALT), waiting(row), due);
  }

  static Pile publications(DSLContext sql) {
    return waiting(
        sql.resultQuery(PUBLICATIONS, DSL.inline(Backlog.MOST_COUNTED))
            .coerce(WAITING, since("waiting_since"))
            .fetchSingle());
  }

  static Standings standings(DSLContext sql) {
    Record row = sql.fetchSingle(STANDINGS);
    return new Standings(
        row.get("working", long.class),
        row.get("failing", long.class),
        row.get("disabled", long.class));
  }

  private static Pile waiting(Record row) {
    return new Pile(row.get(WAITING), Optional.ofNullable(row.get(since("waiting_since"))));
  }

  /** In the type that our columns have. */
  private static Field<Instant> since(String name) {
    return DSL.field(name, WEBHOOK_DELIVERY.DUE_AT.getDataType());
  }
}
