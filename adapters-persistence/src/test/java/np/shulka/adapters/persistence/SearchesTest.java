package np.shulka.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import np.shulka.application.invoice.InvoiceStanding;
import np.shulka.application.payment.PaymentSearch;
import np.shulka.application.refund.RefundSearch;
import np.shulka.application.work.Page;
import np.shulka.application.work.Story;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A part of a list costs what it shows, whatever else there is: what is looked for lies far behind
 * much that stands otherwise. Counted by PostgreSQL itself, so no plan has to be judged.
 */
final class SearchesTest {
  private static final int SHOWN = 20;

  /**
   * The row itself, what leads to it and what is joined to it. Of two payments of which a part went
   * back the rest of one did too, and such a one is passed over.
   */
  private static final long MOST_READ = 10L * (SHOWN + 1);

  private static final PGSimpleDataSource SOURCE = EmbeddedDatabase.unpooled();

  private static final String OTHERS =
      """
      select count(*) from pg_stat_activity
      where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()
      """;

  private static final String READ =
      """
      select (select sum(seq_tup_read) from pg_stat_user_tables where relname <> 'past')
        + (select sum(idx_tup_read) from pg_stat_user_indexes)
      """;

  private final JooqStore store = JooqStore.over(SOURCE);

  private static final List<String> ROWS =
      List.of(
          """
          create table past as
          select i, uuidv7(i * interval '1 minute' - interval '1 year') as id, gen_random_uuid() as who,
            now() - interval '1 year' + i * interval '1 minute' as at,
            case when i > 20000 then 3 when i > 2000 then 10 else i % 10 end as kind
          from generate_series(1, 25000) i
          """,
          """
          insert into payment (id, invoice_id, subscription_id, subscriber_id, amount_paisa, channel, status, revision,
            reference, payment_url, expires_at, initiated_at, gateway_status, gateway_status_text, disposition,
            mismatch_reason, since, created_at)
          select id, id, who, who, 1000, 'WEB', status, 1, link, 'https://khalti.example/' || link,
            at + created, at + created, said, said, case status when 'COMPLETED' then 'SETTLED_INVOICE' end,
            case status when 'MISMATCHED' then 'another amount' end,
            case when status in ('MISMATCHED', 'REFUNDED') then at end, at
          from past join (values (0, 'CREATED', null), (1, 'INITIATED', null), (2, 'PENDING', 'PENDING'),
            (3, 'CLOSED', 'EXPIRED'), (4, 'CLOSED', 'CANCELLED'), (5, 'CLOSED', 'FAILED'), (6, 'MISMATCHED', null),
            (7, 'REFUNDED', 'REFUNDED'), (8, 'COMPLETED', null), (9, 'COMPLETED', null), (10, 'COMPLETED', null))
            as k (kind, status, said) using (kind)
          cross join lateral (select case kind when 0 then null else 'link-' || i end as link,
            case kind when 0 then null else interval '1 minute' end as created) l
          order by i
          """,
          """
          insert into verified_payment (payment_id, subscriber_id, invoice_id, report_id, reference, transaction_id,
            amount_paisa, proven_at)
          select id, subscriber_id, invoice_id, id, reference, reference, amount_paisa, created_at
          from payment where status = 'COMPLETED' order by id
          """,
          """
          insert into refund (id, payment_id, invoice_id, subscription_id, subscriber_id, paid_paisa, before_paisa,
            amount_paisa, taxable_paisa, tax_paisa, effect, for_two, status, revision, report_id, since, created_at)
          select uuidv7(at - clock_timestamp()), id, id, who, who, 1000, part * 300,
            case part when 0 then 300 else 700 end, 0, 0, 'KEEP', false, 'CONFIRMED', 1, id, at, at
          from past join (values (8, 0), (8, 1), (9, 0)) k (kind, part) using (kind) order by i, part
          """,
          """
          insert into refund (id, payment_id, invoice_id, subscription_id, subscriber_id, paid_paisa, before_paisa,
            amount_paisa, taxable_paisa, tax_paisa, effect, for_two, status, revision, sends, first_sent_at,
            last_sent_at, why, recheck_at, since, created_at)
          select id, id, id, who, who, 1000, 0, 1000, 0, 0, 'KEEP', false, status, 1, sent,
            case sent when 1 then at end, case sent when 1 then at end, case since when 1 then 'why' end,
            case when status in ('REQUESTED', 'SENT', 'UNKNOWN') then at end, case since when 1 then at end, at
          from past join (values (0, 'AWAITING_APPROVAL', 0, 0), (1, 'REQUESTED', 0, 0), (2, 'SENT', 1, 0),
            (3, 'UNKNOWN', 1, 0), (4, 'PARKED', 1, 1), (5, 'REJECTED', 1, 1)) k (part, status, sent, since)
            on part = case when i > 2600 then 5 else i % 5 end
          where i > 2000 order by i
          """,
          """
          insert into invoice (id, reference, subscription_id, subscriber_id, status, line_count, subtotal_paisa,
            tax_paisa, total_paisa, vat_basis_points, pay_token, issued_at, due_at, fiscal_year, number, paid_at,
            voided_at, plan_code, plan_version, quantity)
          select id, 'OLD-' || i, who, who, status, 1, 0, 0, 0, 1300, md5('token' || i), at, at,
            case status when 'PAID' then 2077 end, case status when 'PAID' then i end,
            case status when 'PAID' then at end, case status when 'VOID' then at end, plan_code, number, 1
          from past, (select plan_code, number from plan_version limit 1) v, lateral (select
            case when i < 200 then 'OPEN' when i > 500 and i < 20000 then 'PAID' else 'VOID' end as status) s
          order by i
          """,
          """
          insert into invoice_line (invoice_id, position, subscriber_id, description, quantity, unit_amount_paisa,
            amount_paisa)
          select id, 1, who, 'Pro', 1, 0, 0 from past order by i
          """,
          """
          insert into settlement (invoice_id, subscription_id, subscriber_id, amount_paisa, covers_from, covers_to)
          select id, subscription_id, subscriber_id, 0, issued_at, issued_at + interval '30 days'
          from invoice where status = 'PAID' order by id
          """,
          "vacuum analyze");

  @BeforeAll
  static void fill() throws SQLException {
    Story.in(JooqStore.over(SOURCE)).subscribes();
    try (Connection connection = SOURCE.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica"); // rules of tables are not asked
      for (String rows : ROWS) statement.execute(rows);
    }
  }

  @ParameterizedTest
  @EnumSource(PaymentSearch.Standing.class)
  void payments_by_how_they_stand(PaymentSearch.Standing standing) throws SQLException {
    var wanted = new PaymentSearch(Optional.of(standing), Optional.empty(), Optional.empty());

    reads(page -> store.payments().search(wanted, page).next());
  }

  @ParameterizedTest
  @EnumSource(RefundSearch.Standing.class)
  void refunds_by_how_they_stand(RefundSearch.Standing standing) throws SQLException {
    var wanted = new RefundSearch(Optional.of(standing), Optional.empty(), Optional.empty());

    reads(page -> store.refunds().search(wanted, page).next());
  }

  @ParameterizedTest
  @EnumSource(InvoiceStanding.class)
  void invoices_by_how_they_stand(InvoiceStanding standing) throws SQLException {
    reads(page -> store.invoices().search(Optional.of(standing), page).next());
  }

  /** Of the first part, and of the one after it. */
  private static void reads(Function<Page.Request, Optional<UUID>> part) throws SQLException {
    Optional<UUID> next = Optional.empty();
    for (int i = 0; i < 2; i++) {
      long before = read();
      next = part.apply(new Page.Request(SHOWN, next));
      assertThat(next).isPresent();
      assertThat(read() - before).isLessThanOrEqualTo(MOST_READ);
    }
  }

  /** Rows and entries of indexes so far; a connection says what it read when it ends. */
  private static long read() throws SQLException {
    try (Connection connection = SOURCE.getConnection();
        Statement statement = connection.createStatement()) {
      while (number(statement, OTHERS) > 0) Thread.onSpinWait();
      return number(statement, READ);
    }
  }

  private static long number(Statement statement, String question) throws SQLException {
    try (ResultSet row = statement.executeQuery(question)) {
      row.next();
      return row.getLong(1);
    }
  }
}
