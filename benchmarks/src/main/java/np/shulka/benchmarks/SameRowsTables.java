package np.shulka.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** The tables that an activation writes to, and which of their rows are of one. */
final class SameRowsTables {
  static final String SCHEMA = "same_rows";

  /** Rows that an activation adds. */
  static final List<Added> ADDED =
      List.of(
          new Added("gateway_report", "t.payment_id = j.payment_id"),
          new Added("verified_payment", "t.payment_id = j.payment_id"),
          new Added("settlement", "t.payment_id = j.payment_id"),
          new Added("ledger_transaction", "t.payment_id = j.payment_id"),
          new Added(
              "ledger_entry",
              "t.transaction_id = (select id from public.ledger_transaction l"
                  + " where l.payment_id = j.payment_id)"),
          new Added("paid_period", "t.invoice_id = j.invoice_id"),
          new Added("notice", "t.subscriber_id = j.subscriber_id and t.about = j.invoice_id"),
          new Added(
              "event",
              "t.subscriber_id = j.subscriber_id and (t.type = 'payment.completed'"
                  + " and t.data ->> 'paymentId' = j.payment_id::text or t.type = 'invoice.paid'"
                  + " and t.data ->> 'invoiceId' = j.invoice_id::text"
                  + " or t.type = 'subscription.activated'"
                  + " and t.data ->> 'subscriptionId' = j.subscription_id::text)"));

  /** Rows that it changes; the columns that our statement sets. */
  static final List<Changed> CHANGED =
      List.of(
          new Changed(
              "payment",
              "payment_id",
              List.of(
                  "status",
                  "revision",
                  "reopened",
                  "reference",
                  "payment_url",
                  "expires_at",
                  "widget_token",
                  "initiated_at",
                  "gateway_status",
                  "gateway_status_text",
                  "checks",
                  "recheck_at",
                  "disposition",
                  "mismatch_reason",
                  "mismatch_code",
                  "since"),
              "status = 'INITIATED', disposition = null, recheck_at = created_at"),
          new Changed(
              "subscription",
              "subscription_id",
              List.of(
                  "status",
                  "revision",
                  "waits_until",
                  "turns_at",
                  "offers_at",
                  "cancelled_by",
                  "cancelled_at",
                  "cancel_reason",
                  "paid_by"),
              "status = 'INCOMPLETE', paid_by = null, waits_until = turns_at, offers_at = null"),
          new Changed(
              "subscriber",
              "subscriber_id",
              List.of("event_count"),
              "event_count = event_count - 3"),
          new Changed(
              "invoice",
              "invoice_id",
              List.of("status", "fiscal_year", "number", "paid_at"),
              "status = 'OPEN', fiscal_year = null, number = null, paid_at = null"));

  private SameRowsTables() {}

  /** Empty tables of the same columns, of which only what has to be unique is indexed. */
  static List<String> schema() {
    List<String> steps = new ArrayList<>();
    steps.add("drop schema if exists " + SCHEMA + " cascade");
    steps.add("create schema " + SCHEMA);
    for (String table : tables()) {
      steps.add(
          "create table %1$s.%2$s (like public.%2$s including defaults including generated)"
              .formatted(SCHEMA, table));
      steps.add(
          "do $$ declare one text; begin for one in select pg_get_indexdef(indexrelid) from pg_index"
              + " where indisunique and indrelid = 'public.%s'::regclass".formatted(table)
              + " loop execute replace(one, ' ON public.', ' ON %s.'); end loop; end $$"
                  .formatted(SCHEMA));
    }
    return steps;
  }

  /** The activations that were made first: each job is one of them. */
  static List<String> jobs(int activations) {
    return List.of(
        "create table %s.job as select (row_number() over (order by id) - 1)::integer as n,"
                .formatted(SCHEMA)
            + " id as payment_id, invoice_id, subscription_id, subscriber_id from public.payment"
            + " where disposition = 'SETTLED_INVOICE' order by id limit "
            + activations,
        "analyze %s.job".formatted(SCHEMA));
  }

  /** Nothing is added yet, and what is to be changed is as it was before. */
  static List<String> asBefore() {
    List<String> steps = new ArrayList<>();
    for (String table : tables()) steps.add("truncate %s.%s".formatted(SCHEMA, table));
    for (Changed changed : CHANGED) {
      steps.add(
          "do $$ begin execute (select format('insert into %1$s.%2$s (%%1$s) select %%1$s"
                  .formatted(SCHEMA, changed.table)
              + " from public.%1$s where id in (select %2$s from %3$s.job)',"
                  .formatted(changed.table, changed.key, SCHEMA)
              + " string_agg(quote_ident(attname), ', ')) from pg_attribute where attnum > 0"
              + " and attgenerated = '' and not attisdropped and attrelid = 'public.%s'::regclass);"
                  .formatted(changed.table)
              + " end $$");
      steps.add("update %s.%s set %s".formatted(SCHEMA, changed.table, changed.before));
    }
    steps.add(
        "insert into %1$s.invoice_series select * from public.invoice_series".formatted(SCHEMA));
    for (String table : tables()) steps.add("vacuum analyze %s.%s".formatted(SCHEMA, table));
    return steps;
  }

  private static List<String> tables() {
    List<String> tables = new ArrayList<>(List.of("invoice_series"));
    ADDED.forEach(added -> tables.add(added.table));
    CHANGED.forEach(changed -> tables.add(changed.table));
    return tables;
  }

  /**
   * Rows to add.
   *
   * @param of which of them (t) are of a job (j)
   */
  record Added(String table, String of) {}

  /**
   * A row to change.
   *
   * @param key where a job names it
   * @param before what makes it again what it was
   */
  record Changed(String table, String key, List<String> columns, String before) {}
}
