package np.shulka.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Fills a database with a fiscal year of monthly subscribers, as the application would have left
 * them, by statements over many rows: tax invoices, their postings, credit notes of some, and days
 * that are closed. The rules of the tables are not asked; that documents and ledger agree is.
 */
record ReportsFill(String url) {
  private static final List<String> ROWS =
      List.of(
          "set session_replication_role = replica",
          """
          create temp table person as
          select i, uuidv7(interval '-1 year') as subscriber, uuidv7(interval '-1 year') as subscription
          from generate_series(1, $people) i
          """,
          """
          create temp table bought as
          select p.*, m, row_number() over (order by m, i) as n, uuidv7() as invoice, uuidv7() as posting,
            uuidv7() as payment,
            timestamptz '2025-07-17 00:00+05:45' + m * interval '30 days'
              + date_trunc('second', ((i - 1)::float8 / $people) * interval '30 days') as at
          from person p, generate_series(0, 11) m
          """,
          """
          insert into subscriber (id, subject, name, email, created_at, event_count)
          select subscriber, 'person-' || i, 'Person ' || i, 'person-' || i || '@example.com',
            timestamptz '2025-07-17 00:00+05:45', 0
          from person
          """,
          """
          insert into subscription (id, subscriber_id, plan_code, plan_version, quantity, status, revision, paid_by,
            created_at, turns_at)
          select subscription, subscriber, 'pro-monthly', 1, 1, 'ACTIVE', 12, invoice, at, at + interval '30 days'
          from bought where m = 11
          """,
          """
          insert into invoice (id, reference, subscription_id, subscriber_id, status, line_count, subtotal_paisa,
            tax_paisa, total_paisa, vat_basis_points, pay_token, issued_at, due_at, fiscal_year, number, paid_at,
            plan_code, plan_version, quantity)
          select invoice, 'PR-' || n, subscription, subscriber, 'PAID', 1, 100000, 13000, 113000, 1300,
            md5('token' || n), at, at, 2082, n, at, 'pro-monthly', 1, 1
          from bought order by n
          """,
          """
          insert into invoice_line (invoice_id, position, subscriber_id, description, quantity, unit_amount_paisa,
            amount_paisa)
          select invoice, 1, subscriber, 'Pro', 1, 100000, 100000 from bought order by n
          """,
          """
          insert into settlement (invoice_id, subscription_id, subscriber_id, payment_id, amount_paisa, covers_from,
            covers_to)
          select invoice, subscription, subscriber, payment, 113000, at, at + interval '30 days' from bought order by n
          """,
          """
          insert into paid_period (subscription_id, invoice_id, subscriber_id, starts_at, ends_at, grace_until,
            start_date, anchor_at, anchor_unit, anchor_count)
          select subscription, invoice, subscriber, at, at + interval '30 days', at + interval '37 days',
            (at at time zone 'Asia/Kathmandu')::date, at, 'DAY', 30
          from bought order by n
          """,
          """
          insert into ledger_transaction (id, occasion, posted_at, subscriber_id, invoice_id, entry_count)
          select posting, 'INVOICE_SETTLED', at, subscriber, invoice, 4 from bought order by n
          """,
          """
          insert into ledger_entry (transaction_id, position, entry_count, subscriber_id, account, amount_paisa)
          select posting, place, 4, subscriber, account, paisa
          from bought, (values (1, 'GATEWAY_CASH', 109610), (2, 'GATEWAY_FEES', 3390), (3, 'VAT_PAYABLE', -13000),
            (4, 'DEFERRED_REVENUE', -100000)) side (place, account, paisa)
          order by n, place
          """,
          """
          create temp table back as
          select *, row_number() over (order by n) as note, uuidv7() as id, uuidv7() as refund, uuidv7() as given
          from bought where n % 50 = 0
          """,
          """
          insert into credit_note (id, refund_id, invoice_id, subscriber_id, taxable_paisa, tax_paisa, reason,
            issued_at, fiscal_year, number)
          select id, refund, invoice, subscriber, 100000, 13000, 'they moved', at, 2082, note from back order by note
          """,
          """
          insert into ledger_transaction (id, occasion, posted_at, subscriber_id, invoice_id, refund_id, entry_count)
          select given, 'REFUND_CONFIRMED', at, subscriber, invoice, refund, 3 from back order by note
          """,
          """
          insert into ledger_entry (transaction_id, position, entry_count, subscriber_id, account, amount_paisa)
          select given, place, 3, subscriber, account, paisa
          from back, (values (1, 'REVENUE_GIVEN_BACK', 100000), (2, 'VAT_PAYABLE', 13000),
            (3, 'GATEWAY_CASH', -113000)) side (place, account, paisa)
          order by note, place
          """,
          """
          create temp table closed as
          select uuidv7() as posting, date '2025-07-17' + d as day from generate_series(0, 354) d
          """,
          """
          insert into ledger_transaction (id, occasion, posted_at, day, entry_count)
          select posting, 'REVENUE_RECOGNISED', day + interval '1 day', day, 2 from closed order by day
          """,
          """
          insert into ledger_entry (transaction_id, position, entry_count, account, amount_paisa)
          select posting, place, 2, account, paisa
          from closed, (values (1, 'DEFERRED_REVENUE', 20000000), (2, 'EARNED_REVENUE', -20000000))
            side (place, account, paisa)
          order by day, place
          """,
          """
          insert into revenue_schedule (transaction_id, subscriber_id, amount_paisa, first_day, days, taken_on)
          select posting, subscriber, 100000, paid_on, 30, paid_on
          from (select *, (at at time zone 'Asia/Kathmandu')::date as paid_on from bought) b
          where paid_on <= (select max(day) from closed) order by n
          """,
          """
          insert into recognised_day (day, previous_day, amount_paisa, transaction_id, closed_at)
          select day, lag(day) over (order by day), 20000000, posting,
            (day + interval '1 day 1 minute') at time zone 'Asia/Kathmandu'
          from closed order by day
          """,
          "vacuum analyze",
          "checkpoint");

  /** Twelve tax invoices for each. */
  void fill(int people) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      for (String sql : ROWS) statement.execute(sql.replace("$people", Integer.toString(people)));
    }
  }
}
