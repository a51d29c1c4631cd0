package np.shulka.adapters.persistence.dunning;

import static np.shulka.adapters.persistence.schema.tables.Invoice.INVOICE;
import static np.shulka.adapters.persistence.schema.tables.InvoiceLine.INVOICE_LINE;
import static np.shulka.adapters.persistence.schema.tables.Notice.NOTICE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import np.shulka.adapters.persistence.invoice.InvoiceRows;
import np.shulka.adapters.persistence.subscription.SubscriptionRows;
import np.shulka.adapters.persistence.work.Json;
import np.shulka.application.dunning.DueSubscriptions.Step;
import np.shulka.application.dunning.DueSubscriptions.Voiding;
import np.shulka.application.work.Event;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.subscription.Subscription;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Hundreds of steps as one statement: its rows are those of subscriptions that nobody changed
 * meanwhile or is changing now, so that a step happens as a whole or not at all and waits for
 * nobody. The planner knows neither how many rows come nor how many requests are open since it
 * looked last, so it is left no choice but to look up each by its key: what belongs together
 * travels in one row, the partial index of open requests is hidden from it, and {@code in (...) is
 * true} is a hash where {@code in (...)} may become a loop in a loop.
 */
final class StepsStatement {
  private static final String STEPS =
      """
      with step as (
        select s.* from jsonb_to_recordset({0}::jsonb) as s (id uuid, seen integer, revision integer, status text,
          turns_at timestamptz, offers_at timestamptz, waits_until timestamptz, end_reason text, ended_at timestamptz,
          plan_code text, plan_version integer, quantity integer, next_plan_code text, next_plan_version integer,
          next_quantity integer, next_from timestamptz, add_ons jsonb, next_add_ons jsonb,
          voids uuid, voided_at timestamptz, resumed_at timestamptz,
          ends_at timestamptz)
        join subscription t on t.id = s.id where t.revision = s.seen
        order by t.id for no key update of t skip locked
      ), moved as (
        update subscription t set revision = s.revision, status = s.status, turns_at = s.turns_at,
          offers_at = s.offers_at, waits_until = s.waits_until, end_reason = s.end_reason, ended_at = s.ended_at,
          plan_code = s.plan_code, plan_version = s.plan_version, quantity = s.quantity,
          next_plan_code = s.next_plan_code, next_plan_version = s.next_plan_version,
          next_quantity = s.next_quantity, next_from = s.next_from,
          add_ons = s.add_ons, next_add_ons = s.next_add_ons
        from step s where t.id = s.id and t.revision = s.seen
        returning t.id, t.subscriber_id, t.status, t.ended_at, s.voids, s.voided_at, s.resumed_at, s.ends_at
      ), resumed as (
        update pause p set resumed_at = m.resumed_at, ends_at = m.ends_at from moved m
        where m.resumed_at is not null and p.subscription_id = m.id and p.resumed_at is null returning 1
      ), voided as (
        update invoice i set status = 'VOID', voided_at = m.voided_at
        from moved m where i.id = m.voids and coalesce(i.status, '') = 'OPEN' returning i.id
      ), given_back as (
        update coupon_redemption r set released_at = m.ended_at from moved m
        where r.subscription_id = m.id and m.status = 'ENDED' and r.released_at is null and not exists (
          select from invoice i where i.subscription_id = m.id and i.coupon_code is not null and i.status = 'PAID')
        returning 1
      ), issued as (
        insert into invoice ($invoice)
        select $invoice from $invoices where (n.subscription_id in (select m.id from moved m)) is true
          -- what is taken back goes first, because one request is open per subscription
          and (select count(*) from voided) >= 0
        returning id
      ), lines as (
        insert into invoice_line ($line)
        select $line from $lines where (n.invoice_id in (select i.id from issued i)) is true returning 1
      ), news as (
        select m.subscriber_id, count(*) as many, array_agg(n.id order by n.place) as ids,
          array_agg(n.type order by n.place) as types, array_agg(n.created_at order by n.place) as times,
          array_agg(n.data order by n.place) as facts
        from jsonb_to_recordset({1}::jsonb)
          as n (subscription_id uuid, place integer, id uuid, type text, created_at timestamptz, data jsonb)
        join moved m on m.id = n.subscription_id group by m.subscriber_id
      ), counted as (
        update subscriber s set event_count = event_count + n.many
        from news n where s.id = n.subscriber_id
        returning s.id as owner, s.feed, s.event_count - n.many as before, n.ids, n.types, n.times, n.facts
      ), told as (
        insert into event (subscriber_id, feed, sequence, id, type, created_at, data)
        select c.owner, c.feed, c.before + n.nth, n.id, n.type, n.created_at, n.data
        from counted c
        cross join unnest(c.ids, c.types, c.times, c.facts) with ordinality as n (id, type, created_at, data, nth)
        returning 1
      ), noticed as (
        insert into notice ($notice)
        select $notice from $notices
        where (n.about in (select i.id from issued i union all select m.id from moved m)) is true
        on conflict do nothing returning 1
      )
      select count(*)::integer from moved
      """;

  private StepsStatement() {}

  static int take(DSLContext sql, List<Step> steps) {
    List<QueryPart> values = new ArrayList<>();
    values.add(DSL.val(json(steps.stream().map(StepsStatement::state).toList())));
    values.add(DSL.val(json(news(steps))));
    ColumnArrays invoices =
        ColumnArrays.of(issued(steps).map(InvoiceRows::whole), INVOICE.ID, INVOICE.SUBSCRIPTION_ID);
    ColumnArrays lines =
        ColumnArrays.of(
            issued(steps).flatMap(request -> InvoiceRows.lines(request).stream()),
            INVOICE_LINE.INVOICE_ID);
    ColumnArrays notices =
        ColumnArrays.of(
            steps.stream().flatMap(step -> step.notices().stream()).map(NoticeRows::whole),
            NOTICE.ID,
            NOTICE.ABOUT);
    String text =
        STEPS
            .replace("$invoices", invoices.table(values))
            .replace("$lines", lines.table(values))
            .replace("$notices", notices.table(values))
            .replace("$invoice", invoices.names())
            .replace("$line", lines.names())
            .replace("$notice", notices.names());
    return sql.fetchSingle(text, values.toArray(QueryPart[]::new)).get(0, int.class);
  }

  private static Stream<PaymentRequest> issued(List<Step> steps) {
    return steps.stream().flatMap(step -> step.issued().stream()).map(Invoice.Open::request);
  }

  private static Map<String, @Nullable Object> state(Step step) {
    Subscription after = step.after();
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", after.id().value());
    row.put("seen", step.before().revision());
    row.put("revision", after.revision());
    row.put("status", SubscriptionRows.name(after));
    row.put("turns_at", SubscriptionRows.turnsAt(after).orElse(null));
    row.put("offers_at", step.offersAt().orElse(null));
    row.put("waits_until", SubscriptionRows.waitsUntil(after).orElse(null));
    SubscriptionRows.agreed(after).forEach((column, value) -> row.put(column.getName(), value));
    if (step.before() instanceof Subscription.Paused
        && after instanceof Subscription.Active resumed) {
      row.put("resumed_at", resumed.paid().time().startsAt());
      row.put("ends_at", resumed.paid().time().endsAt());
    }
    if (after instanceof Subscription.Ended ended) {
      row.put("end_reason", ended.reason().name());
      row.put("ended_at", ended.endedAt());
    }
    step.voided().ifPresent(voiding -> put(row, voiding));
    return row;
  }

  private static void put(Map<String, @Nullable Object> row, Voiding voiding) {
    row.put("voids", voiding.invoice().value());
    row.put("voided_at", voiding.at());
  }

  private static List<Map<String, @Nullable Object>> news(List<Step> steps) {
    List<Map<String, @Nullable Object>> news = new ArrayList<>();
    for (Step step : steps) {
      for (Event event : step.events()) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("subscription_id", step.after().id().value());
        row.put("place", news.size());
        row.put("id", event.id());
        row.put("type", event.type());
        row.put("created_at", event.createdAt());
        row.put("data", event.data());
        news.add(row);
      }
    }
    return news;
  }

  private static String json(List<Map<String, @Nullable Object>> rows) {
    return Json.text(rows.stream().map(StepsStatement::plain).toList());
  }

  /** Instants and ids as text, which PostgreSQL casts. */
  private static Map<String, @Nullable Object> plain(Map<String, @Nullable Object> row) {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    row.forEach((name, value) -> plain.put(name, plain(value)));
    return plain;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Number _, Boolean _, Map<?, ?> _ -> value;
      case JSONB list -> Json.list(list);
      default -> String.valueOf(value);
    };
  }
}
