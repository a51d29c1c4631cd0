package np.shulka.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;

/**
 * Fills a database with subscribers who each have a month that was paid, as the application would
 * have left them, by statements over many rows. What runs over them is measured, not what made
 * them, so the rules of the tables are asked once at the end instead of for each row.
 *
 * @param now everything is told from here
 */
record RenewalFill(String url, Instant now) {
  private static final String BEGIN = "set session_replication_role = replica";

  /**
   * People who signed up evenly over 24 months, in the order of their ids. As days of the month
   * repeat, those whose next month is to be offered on one day lie in 24 places of each table.
   */
  private static final String PEOPLE =
      """
      create temp table person as
      select *, starts_at - make_interval(months => 24 - month::integer) as signed_up,
        ((starts_at at time zone 'Asia/Kathmandu') + interval '1 month') at time zone 'Asia/Kathmandu' as ends_at
      from (
        select i, month, case
            when part < $due then timestamptz '$now' - interval '18 days' + part / $due * interval '1 hour'
            else timestamptz '$now' - interval '13 days' + part * interval '12 days' end as starts_at
        from (
          select i, (i - 1) * 24 / $rows as month, ((i - 1) * 24 % $rows)::float8 / $rows as part
          from generate_series(1::bigint, $rows) i) place) date
      """;

  private static final List<String> ROWS =
      List.of(
          """
          create temp table one as
          select p.i, p.starts_at, p.ends_at, p.signed_up,
            uuidv7(p.signed_up - clock_timestamp()) as subscriber,
            uuidv7(p.signed_up - clock_timestamp()) as subscription,
            uuidv7(p.starts_at - clock_timestamp()) as invoice
          from person p order by p.i
          """,
          """
          insert into subscriber (id, subject, name, email, created_at, event_count)
          select subscriber, 'person-' || i, 'Person ' || i, 'person-' || i || '@example.com',
            signed_up, 2
          from one order by i
          """,
          """
          insert into invoice (id, reference, subscription_id, subscriber_id, status, line_count, subtotal_paisa,
            tax_paisa, total_paisa, vat_basis_points, pay_token, issued_at, due_at, fiscal_year, number, paid_at,
            plan_code, plan_version, quantity)
          select invoice, 'PR-' || upper(substr(md5(i::text), 1, 12)), subscription, subscriber, 'PAID', 1, 0,
            0, 0, 1300, md5('token' || i), starts_at, starts_at, 2083, i, starts_at,
            'pro-monthly', 1, 1
          from one order by i
          """,
          """
          insert into invoice_series (fiscal_year, last_number) select 2083, count(*) from one
          """,
          """
          insert into invoice_line (invoice_id, position, subscriber_id, description, quantity, unit_amount_paisa,
            amount_paisa)
          select invoice, 1, subscriber, 'Pro', 1, 0, 0 from one order by i
          """,
          """
          insert into settlement (invoice_id, subscription_id, subscriber_id, amount_paisa, covers_from, covers_to)
          select invoice, subscription, subscriber, 0, starts_at, ends_at from one order by i
          """,
          """
          insert into paid_period (subscription_id, invoice_id, subscriber_id, starts_at, ends_at, grace_until,
            start_date, anchor_at, anchor_unit, anchor_count)
          select subscription, invoice, subscriber, starts_at, ends_at, ends_at + interval '7 days',
            (starts_at at time zone 'Asia/Kathmandu')::date, starts_at, 'MONTH', 1
          from one order by i
          """,
          """
          insert into subscription (id, subscriber_id, plan_code, plan_version, quantity, status, revision, paid_by,
            created_at, turns_at, offers_at)
          select subscription, subscriber, 'pro-monthly', 1, 1, 'ACTIVE', 1, invoice, signed_up, ends_at,
            ends_at - interval '14 days'
          from one order by i
          """,
          """
          insert into event (id, subscriber_id, sequence, type, created_at, data)
          select uuidv7(), subscriber, n, case n when 1 then 'invoice.paid' else 'subscription.activated' end,
            starts_at,
            jsonb_build_object('subscriptionId', subscription)
          from one, generate_series(1, 2) n order by i, n
          """);

  /** How many subscriptions are as the rules of all their tables want them. */
  private static final String SOUND =
      """
      select count(*) from subscription s
      join plan_version v on v.plan_code = s.plan_code and v.number = s.plan_version
      join subscriber b on b.id = s.subscriber_id and b.event_count = (
        select count(*) from event e where e.subscriber_id = b.id having min(sequence) = 1 and max(sequence) = count(*))
      join paid_period p on (p.subscription_id, p.invoice_id, p.subscriber_id) = (s.id, s.paid_by, s.subscriber_id)
      join settlement t on (t.invoice_id, t.subscription_id, t.covers_from, t.covers_to)
        = (p.invoice_id, s.id, p.starts_at, p.ends_at) and t.payment_id is null and t.amount_paisa = 0
      join invoice i on (i.id, i.subscription_id, i.subscriber_id, i.total_paisa)
        = (t.invoice_id, s.id, s.subscriber_id, t.amount_paisa)
      where s.status = 'ACTIVE' and s.turns_at = p.ends_at and s.offers_at = p.ends_at - interval '14 days'
        and i.status = 'PAID' and i.fiscal_year = 2083
        and i.number between 1 and (select last_number from invoice_series)
        and (i.line_count, i.subtotal_paisa)
          = (select count(*), sum(l.amount_paisa) from invoice_line l where l.invoice_id = i.id)
        and i.total_paisa = i.subtotal_paisa - i.discount_paisa + i.tax_paisa and i.tax_paisa = 0
        and p.starts_at < p.ends_at and p.anchor_at <= p.starts_at and p.grace_until >= p.ends_at
        and abs(p.start_date - (p.starts_at at time zone 'UTC')::date) <= 1
        and num_nulls(s.trial_starts_at, s.waits_until, s.cancelled_at, s.ended_at) = 4
      """;

  /**
   * Makes as many subscriptions.
   *
   * @param due for so many of them an offer is due
   */
  void fill(long rows, long due) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(BEGIN);
      statement.execute(
          PEOPLE
              .replace("$now", now.toString())
              .replace("$rows", rows + "::bigint")
              .replace("$due", (double) due / rows + "::float8"));
      for (String sql : ROWS) statement.execute(sql);
      statement.execute("vacuum analyze");
      statement.execute("checkpoint");
      requireSound(statement, rows);
    }
  }

  private static void requireSound(Statement statement, long rows) throws SQLException {
    try (ResultSet sound = statement.executeQuery(SOUND)) {
      sound.next();
      if (sound.getLong(1) != rows) {
        throw new IllegalStateException(sound.getLong(1) + " of " + rows + " rows are sound");
      }
    }
  }
}
