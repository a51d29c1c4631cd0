package np.shulka.bootstrap.rules;

/** I4 in SQL; each question answers with what breaks the rule, one text per row. */
public final class EventRules {

  /** Events of a subscriber are numbered from 1 without a gap. */
  public static final String NO_GAP =
      """
      select s.id || ' has not its ' || s.event_count || ' events'
      from subscriber s left join event e on e.subscriber_id = s.id
      group by s.id having count(e.id) <> s.event_count or coalesce(max(e.sequence), 0) <> s.event_count
      """;

  /** What happened is told, once, and nothing else is. */
  public static final String TOLD_ONCE =
      """
      with happened(type, what) as (
        select 'subscription.created', id::text from subscription
        union all select 'subscription.ended', id::text from subscription where status = 'ENDED'
        union all select 'subscription.paused', subscription_id::text from pause
        union all select 'subscription.resumed', subscription_id::text from pause where resumed_at is not null
        union all select 'invoice.issued', id::text from invoice where due_paisa >= 1000
        union all select 'invoice.paid', id::text from invoice where status = 'PAID'
        union all select 'add-on.delivered', id::text from invoice where status = 'PAID' and purpose = 'ONCE'
        union all select 'payment.completed', id::text from payment where status = 'COMPLETED'
        union all select 'payment.credited', id::text from payment where disposition = 'CREDITED'
        union all select 'refund.confirmed', payment_id::text from refund where status = 'CONFIRMED'
        union all select 'payment.mismatched', p.id::text from payment p where status = 'MISMATCHED'
          -- a person may have freed it since
          or exists (select from audit_entry where action = 'payment.rechecked'
            and target = 'payment ' || p.id and was ->> 'status' = 'mismatched')
        union all select 'granted', p.subscription_id::text from paid_period p
          join invoice i on i.id = p.invoice_id and i.purpose <> 'CHANGE'),
      told(type, what) as (
        select case when type in ('subscription.activated', 'subscription.renewed') then 'granted' else type end,
          coalesce(data ->> 'paymentId', data ->> 'invoiceId', data ->> 'subscriptionId')
        from event where type not in ('payment.failed', 'invoice.voided', 'subscription.past-due',
          'subscription.cancelled', 'subscription.changed', 'plan.versioned'))
      (select 'untold ' || type || ' ' || what from (select * from happened except all select * from told) u)
      union all (select 'made up ' || type || ' ' || what from (select * from told except all select * from happened) m)
      """;

  private EventRules() {}
}
