package np.shulka.bootstrap.ledger;

/** I2, I3: compares the books with the rows that they tell of. */
public final class LedgerAudit {

  /** What does not agree, and how. */
  public static final String SQL =
      """
      with paid as (select coalesce(sum(tax_paisa - credited_tax_paisa), 0) as tax,
        coalesce(sum(total_paisa - tax_paisa - (credited_paisa - credited_tax_paisa)), 0) as taxable
        from invoice where status = 'PAID'),
      back as (select coalesce(sum(amount_paisa), 0) as amount, coalesce(sum(tax_paisa), 0) as tax,
        coalesce(sum(taxable_paisa), 0) as taxable from refund where status = 'CONFIRMED'),
      books as (select
        coalesce(sum(amount_paisa) filter (where account in ('GATEWAY_CASH', 'GATEWAY_FEES')), 0) as received,
        -coalesce(sum(amount_paisa) filter (where account = 'UNAPPLIED_MONEY'), 0) as unapplied,
        -coalesce(sum(amount_paisa) filter (where account = 'VAT_PAYABLE'), 0) as tax,
        -coalesce(sum(amount_paisa) filter (where account in ('DEFERRED_REVENUE', 'EARNED_REVENUE')), 0) as revenue,
        coalesce(sum(amount_paisa) filter (where account = 'REVENUE_GIVEN_BACK'), 0) as given_back,
        -coalesce(sum(amount_paisa) filter (where account = 'EARNED_REVENUE'), 0) as earned
        from ledger_entry)
      select transaction_id::text, 'does not balance' from ledger_entry
        group by transaction_id having sum(amount_paisa) <> 0 or count(*) < 2
      union all select 'received', received::text from books
        where received <> (select coalesce(sum(amount_paisa), 0) from verified_payment) - (select amount from back)
      union all select 'given back', given_back::text from books where given_back <> (select taxable from back)
      union all select 'unapplied', unapplied::text from books
        where unapplied <> (select coalesce(sum(amount_paisa - what_went_back(id)), 0) from payment
          where disposition in ('UNAPPLIED', 'REFUNDED'))
      union all select 'tax', books.tax::text from books, paid, back where books.tax <> paid.tax - back.tax
      union all select 'revenue', revenue::text from books join paid on revenue <> taxable
      union all select 'earned', earned::text from books
        where earned <> (select coalesce(sum(amount_paisa), 0) from recognised_day)
      """;

  private LedgerAudit() {}
}
