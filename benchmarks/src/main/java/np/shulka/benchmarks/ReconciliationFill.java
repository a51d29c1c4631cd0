package np.shulka.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;

/**
 * Fills a database with payments that were verified within the last day, as the application would
 * have left them in payments, reports, proofs and ledger. What compares them is measured, not what
 * made them, so the rules of the tables are not asked.
 */
record ReconciliationFill(String url, Instant now) {
  private static final String PAID = "timestamptz '$now' - i * interval '500 milliseconds'";

  private static final List<String> ROWS =
      List.of(
          "set session_replication_role = replica",
          """
          create temp table paid as
          select i, $paid as at, uuidv7($paid - clock_timestamp()) as payment, gen_random_uuid() as report,
            gen_random_uuid() as subscriber, gen_random_uuid() as invoice
          from generate_series(1::bigint, $rows) i
          """,
          """
          insert into payment (id, invoice_id, subscription_id, subscriber_id, amount_paisa, channel, status,
            revision, reference, payment_url, expires_at, initiated_at, disposition, created_at)
          select payment, invoice, subscriber, subscriber, 113000, 'WEB', 'COMPLETED', 2, 'pidx-' || i,
            'https://pay.khalti.com/?pidx=' || i, at + interval '1 hour', at, 'SETTLED_INVOICE', at
          from paid order by i
          """,
          """
          insert into gateway_report (id, payment_id, subscriber_id, asked, about_pidx, status, status_text,
            total_paisa, transaction_id, fee_paisa, refunded, http_status, body, asked_at)
          select report, payment, subscriber, 'pidx-' || i, 'pidx-' || i, 'COMPLETED', 'Completed', 113000,
            'T' || i, 3390, false, 200, repeat('x', 200), at
          from paid order by i
          """,
          """
          insert into verified_payment (payment_id, subscriber_id, invoice_id, report_id, reference,
            transaction_id, amount_paisa, proven_at)
          select payment, subscriber, invoice, report, 'pidx-' || i, 'T' || i, 113000, at from paid order by i
          """,
          """
          insert into ledger_transaction (id, occasion, posted_at, subscriber_id, payment_id, invoice_id, entry_count)
          select payment, 'INVOICE_SETTLED', at, subscriber, payment, invoice, 4 from paid order by i
          """,
          """
          insert into ledger_entry (transaction_id, position, entry_count, subscriber_id, account, amount_paisa)
          select payment, e.place, 4, subscriber, e.account, e.paisa
          from paid, (values (1, 'GATEWAY_CASH', 109610), (2, 'GATEWAY_FEES', 3390),
            (3, 'VAT_PAYABLE', -13000), (4, 'DEFERRED_REVENUE', -100000)) e (place, account, paisa)
          order by i, e.place
          """,
          "vacuum analyze",
          "checkpoint");

  void fill(long rows) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      for (String sql : ROWS) {
        statement.execute(
            sql.replace("$paid", PAID).replace("$now", now.toString()).replace("$rows", "" + rows));
      }
    }
  }
}
