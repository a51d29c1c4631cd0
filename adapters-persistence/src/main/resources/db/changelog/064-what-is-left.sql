--liquibase formatted sql

--changeset shulka:rest-stays-unapplied splitStatements:false
-- Of money for which nothing was owed a part may go back past us, in the gateway's dashboard: the rest is still unapplied (S14).
-- It can be used or given back, and no more than it. A node of before cannot book such a part: whoever wants it to tries again.
create function what_went_back(of_payment uuid) returns bigint language sql stable as $$
  select coalesce(sum(amount_paisa), 0)::bigint from refund where payment_id = of_payment and status = 'CONFIRMED'
$$;

-- nothing else of a completed payment ever changes; who is told that a part is back has a new revision, and what others read is old
create or replace function became_credit(before payment, after payment) returns boolean language sql immutable as $$
  select (before.status, after.status) = ('COMPLETED', 'COMPLETED')
    and (before.disposition, after.disposition)
      in (('UNAPPLIED', 'UNAPPLIED'), ('UNAPPLIED', 'CREDITED'), ('UNAPPLIED', 'REFUNDED'), ('REFUNDED', 'UNAPPLIED'))
    and to_jsonb(before) - '{disposition,revision,completed_id,settling_id,credited_id}'::text[]
      = to_jsonb(after) - '{disposition,revision,completed_id,settling_id,credited_id}'::text[]
$$;

-- on its way back, or back: while a refund is under way, or when all of it is
create or replace function payment_goes_back() returns trigger language plpgsql as $$
declare
  who uuid;
begin
  if tg_table_name = 'payment' then who := new.id; else who := new.payment_id; end if;
  perform from payment p where p.id = who and p.disposition in ('UNAPPLIED', 'REFUNDED')
    and (p.disposition = 'REFUNDED')
      <> (p.amount_paisa <= what_went_back(p.id) or exists (select from refund r where r.under_way_id = p.id));
  if found then perform refuse('payment_goes_back_with_a_refund', tg_table_name); end if;
  return null;
end
$$;

create or replace function refund_is_of_what_was_paid() returns trigger language plpgsql as $$
declare
  pays payment;
begin
  select * into strict pays from payment where id = new.payment_id;
  if (pays.status, pays.subscription_id, pays.subscriber_id, pays.amount_paisa)
    is distinct from ('COMPLETED', new.subscription_id, new.subscriber_id, new.paid_paisa)
  then perform refuse(tg_name, tg_table_name); end if;
  if new.invoice_id <> pays.invoice_id and (
      pays.disposition <> 'SETTLED_INVOICE'
      or (select coalesce(sum(r.taxable_paisa + r.tax_paisa), 0) from refund r
          where (r.payment_id, r.invoice_id) = (new.payment_id, new.invoice_id) and r.status <> 'REJECTED')
        > set_off(pays.invoice_id, new.invoice_id))
  then perform refuse('refund_is_of_what_was_set_off', tg_table_name); end if;
  -- what settled its invoice is taken back with a note; what was never used goes back to the last paisa; the rest was given away past us
  if not (case pays.disposition
    when 'SETTLED_INVOICE' then new.requested_by is null or new.taxable_paisa + new.tax_paisa >= new.amount_paisa
    when 'REFUNDED' then new.taxable_paisa + new.tax_paisa = 0 and (new.requested_by is null or new.before_paisa + new.amount_paisa = new.paid_paisa)
    else new.requested_by is null and new.taxable_paisa + new.tax_paisa = 0 end)
  then perform refuse('refund_has_its_note', tg_table_name); end if;
  if new.taxable_paisa + new.tax_paisa > new.amount_paisa and (
      select sum(greatest(r.taxable_paisa + r.tax_paisa - r.amount_paisa, 0)) from refund r
      where r.invoice_id = new.invoice_id and r.status <> 'REJECTED')
    > (select i.from_account_paisa from invoice i where i.id = new.invoice_id)
  then perform refuse('refund_credits_what_was_used', tg_table_name); end if;
  if not notes_fit(new.invoice_id) then
    raise exception 'what is left of invoice %', new.invoice_id using errcode = 'SH001', constraint = tg_name;
  end if;
  return null;
end
$$;

create or replace function ledger_transaction_tells_its_refund() returns trigger language plpgsql as $$
declare
  posted record;
begin
  if num_nulls(new.refund_id, new.payment_id, new.subscriber_id) > 0 or new.day is not null
  then perform refuse('ledger_transaction_names_what_it_is_about', tg_table_name); end if;
  select count(*) as entries, coalesce(sum(amount_paisa), 0) as balance,
    coalesce(-sum(amount_paisa) filter (where account = 'GATEWAY_CASH'), 0) as cash,
    coalesce(-sum(amount_paisa) filter (where account = 'SUBSCRIBER_CREDIT'), 0) as credit,
    coalesce(sum(amount_paisa) filter (where account = 'REVENUE_GIVEN_BACK'), 0) as revenue,
    coalesce(sum(amount_paisa) filter (where account = 'VAT_PAYABLE'), 0) as tax,
    coalesce(sum(amount_paisa) filter (where account = 'UNAPPLIED_MONEY'), 0) as unapplied,
    coalesce(sum(amount_paisa) filter (where account = 'BAD_DEBT'), 0) as lost
    into posted from ledger_entry where transaction_id = new.id;
  if (posted.entries, posted.balance) <> (new.entry_count, 0)
  then perform refuse('ledger_transaction_balances', tg_table_name); end if;
  perform from refund r join payment p on p.id = r.payment_id,
    lateral (select greatest(r.amount_paisa - r.taxable_paisa - r.tax_paisa, 0) as beyond,
      greatest(r.taxable_paisa + r.tax_paisa - r.amount_paisa, 0) as credit) b
    where (r.id, r.payment_id, r.subscriber_id, r.amount_paisa, r.taxable_paisa, r.tax_paisa)
        = (new.refund_id, new.payment_id, new.subscriber_id, posted.cash, posted.revenue, posted.tax)
      and case p.disposition
        when 'CREDITED' then posted.unapplied = 0 and posted.credit <= 0 and posted.lost >= 0 and posted.lost - posted.credit = b.beyond
        when 'SETTLED_INVOICE' then (posted.credit, posted.unapplied, posted.lost) = (b.credit, 0, b.beyond)
        else (posted.credit, posted.unapplied, posted.lost) = (b.credit, b.beyond, 0) end
      and new.invoice_id is not distinct from (case when r.taxable_paisa + r.tax_paisa > 0 then r.invoice_id end);
  if not found then perform refuse(tg_name, tg_table_name); end if;
  if posted.credit < 0 and (select credit from standing(new.subscriber_id)) < 0 then
    raise exception 'the credit of %', new.subscriber_id using errcode = 'SH001', constraint = tg_name;
  end if;
  return null;
end
$$;

create or replace function ledger_transaction_balances() returns trigger language plpgsql as $$
declare
  posted record;
begin
  if not (case new.occasion
    when 'INVOICE_SETTLED' then num_nulls(new.subscriber_id, new.invoice_id) = 0 and new.day is null
    when 'MONEY_UNAPPLIED' then num_nulls(new.subscriber_id, new.payment_id) = 0 and num_nulls(new.invoice_id, new.day) = 2
    when 'MONEY_CREDITED' then num_nulls(new.subscriber_id, new.payment_id) = 0 and num_nulls(new.invoice_id, new.day) = 2
    else num_nulls(new.subscriber_id, new.payment_id, new.invoice_id) = 3 and new.day is not null end)
  then perform refuse('ledger_transaction_names_what_it_is_about', tg_table_name); end if;

  select count(*) as entries, coalesce(sum(amount_paisa), 0) as balance,
    coalesce(sum(amount_paisa) filter (where account in ('GATEWAY_CASH', 'GATEWAY_FEES')), 0) as gross,
    coalesce(sum(amount_paisa) filter (where account = 'GATEWAY_FEES'), 0) as fee,
    -coalesce(sum(amount_paisa) filter (where account = 'VAT_PAYABLE'), 0) as tax,
    -coalesce(sum(amount_paisa) filter (where account = 'DEFERRED_REVENUE'), 0) as deferred,
    -coalesce(sum(amount_paisa) filter (where account = 'EARNED_REVENUE'), 0) as earned,
    -coalesce(sum(amount_paisa) filter (where account = 'UNAPPLIED_MONEY'), 0) as unapplied,
    coalesce(sum(amount_paisa) filter (where account = 'SUBSCRIBER_CREDIT'), 0) as from_account,
    coalesce(sum(amount_paisa) filter (where account = 'RECEIVABLES'), 0) as receivable
    into posted from ledger_entry where transaction_id = new.id;
  if (posted.entries, posted.balance) <> (new.entry_count, 0) then perform refuse(tg_name, tg_table_name); end if;

  if new.payment_id is not null and new.occasion <> 'MONEY_CREDITED' then
    perform from verified_payment v join gateway_report r on r.id = v.report_id
      where (v.payment_id, v.subscriber_id, v.amount_paisa, r.fee_paisa)
        = (new.payment_id, new.subscriber_id, posted.gross, posted.fee);
    if not found then perform refuse('ledger_transaction_tells_its_payment', tg_table_name); end if;
  elsif posted.gross <> 0 then perform refuse('ledger_transaction_tells_its_payment', tg_table_name);
  end if;

  case new.occasion
    when 'INVOICE_SETTLED' then
      perform from invoice i join settlement s on s.invoice_id = i.id
        where (i.id, i.subscriber_id, i.tax_paisa - i.credited_tax_paisa,
            i.total_paisa - i.tax_paisa - (i.credited_paisa - i.credited_tax_paisa), 0,
            i.from_account_paisa - greatest(i.credited_paisa - i.total_paisa - i.arrears_paisa, 0),
            case when s.payment_id is null then s.amount_paisa else 0 end - i.arrears_paisa)
          = (new.invoice_id, new.subscriber_id, posted.tax, posted.deferred, posted.unapplied,
            posted.from_account, posted.receivable)
          and s.payment_id is not distinct from new.payment_id;
      if not found then perform refuse('ledger_transaction_tells_its_invoice', tg_table_name); end if;
    when 'MONEY_UNAPPLIED' then
      if (posted.unapplied, posted.from_account, posted.receivable) <> (posted.gross, 0, 0)
      then perform refuse('ledger_transaction_tells_its_payment', tg_table_name); end if;
    when 'MONEY_CREDITED' then
      perform from payment p, lateral (select what_went_back(p.id) - p.amount_paisa as taken) t
        where (p.id, p.disposition, p.subscriber_id, t.taken, t.taken, 0, 0, 0, 0)
          = (new.payment_id, 'CREDITED', new.subscriber_id, posted.unapplied, posted.from_account,
            posted.receivable, posted.tax, posted.deferred, posted.earned);
      if not found then perform refuse('ledger_transaction_tells_its_credit', tg_table_name); end if;
    else
      perform from recognised_day d
        where (d.day, d.transaction_id, d.amount_paisa, -d.amount_paisa) = (new.day, new.id, posted.earned, posted.deferred);
      if not found then perform refuse('ledger_transaction_tells_its_day', tg_table_name); end if;
  end case;
  return null;
end
$$;

--changeset shulka:rests-are-proposed splitStatements:false
-- What nobody ever asked back is proposed, also the rest of what went back past us.
create or replace view unused_money as
select p.id as payment_id, coalesce(t.due_at, v.proven_at + interval '72 hours') as turn_at
from payment p
  join verified_payment v on v.payment_id = p.id
  left join proposal_turn t on t.payment_id = p.id
where p.disposition = 'UNAPPLIED' and p.payment_url is not null
  and (select count(*) from refund r where r.payment_id = p.id and r.requested_by is not null) < 1;

create or replace function refund_of_nobody_is_a_proposal() returns trigger language plpgsql as $$
begin
  if not new.for_two or new.effect <> 'KEEP' or new.before_paisa + new.amount_paisa <> new.paid_paisa
    or new.taxable_paisa + new.tax_paisa > 0
    or not exists (
      select from verified_payment
      where payment_id = new.payment_id and proven_at + interval '72 hours' <= new.created_at)
  then perform refuse(tg_name, tg_table_name); end if;
  -- the row of the subscriber is held by now (refund_is_one_at_a_time), so of two the second sees the first
  if exists (select from refund where payment_id = new.payment_id and requested_by is not null) then
    raise exception 'the refunds of %', new.payment_id using errcode = 'SH001', constraint = 'refund_is_proposed_once';
  end if;
  return new;
end
$$;

--changeset shulka:rests-of-before splitStatements:false
-- What went back in part before is found by its first part, of which there is an index (063).
update payment p set disposition = 'UNAPPLIED', revision = revision + 1
where p.id in (select payment_id from refund where status = 'CONFIRMED' and before_paisa = 0 and amount_paisa < paid_paisa)
  and p.disposition = 'REFUNDED' and p.amount_paisa > what_went_back(p.id)
  and not exists (select from refund r where r.under_way_id = p.id);

--changeset shulka:credit-goes-back-later splitStatements:false
-- All money of a period that was paid ahead went back past us, and it is said later that the period goes: what credit paid of it
-- is credit again, as a refund of no money with a note of its own (S18). Nodes of before cannot read such a refund.
alter table refund
  drop constraint refund_amount_paisa_check,
  add constraint refund_is_of_something
    check (amount_paisa > 0 or amount_paisa = 0 and before_paisa = paid_paisa and taxable_paisa + tax_paisa > 0) not valid;

--changeset shulka:credit-went-back-before
alter table refund validate constraint refund_is_of_something;
