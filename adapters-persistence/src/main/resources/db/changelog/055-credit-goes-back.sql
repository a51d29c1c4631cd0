--liquibase formatted sql

--changeset shulka:credit-goes-back splitStatements:false
-- Credit that paid for a part of a period goes back as credit where the period is taken back before it begins (S18). What
-- the note of a refund says beyond the money is that credit: never more than was used for the invoice.
alter table refund
  drop constraint refund_note_is_within_it,
  add constraint refund_note_is_within_it check (taxable_paisa + tax_paisa <= amount_paisa or effect = 'END_NOW');

create or replace function refund_is_of_what_was_paid() returns trigger language plpgsql as $$
declare
  pays payment;
begin
  select * into strict pays from payment where id = new.payment_id;
  if (pays.status, pays.invoice_id, pays.subscription_id, pays.subscriber_id, pays.amount_paisa)
    is distinct from ('COMPLETED', new.invoice_id, new.subscription_id, new.subscriber_id, new.paid_paisa)
  then perform refuse(tg_name, tg_table_name); end if;
  -- what settled its invoice is taken back with a note; what was never used goes back whole; the rest was given away past us
  if not (case pays.disposition
    when 'SETTLED_INVOICE' then new.requested_by is null or new.taxable_paisa + new.tax_paisa >= new.amount_paisa
    when 'REFUNDED' then new.taxable_paisa + new.tax_paisa = 0 and (new.requested_by is null or new.amount_paisa = new.paid_paisa)
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
    where (r.id, r.payment_id, r.subscriber_id, r.amount_paisa, b.credit, r.taxable_paisa, r.tax_paisa,
        case p.disposition when 'REFUNDED' then b.beyond else 0 end, case p.disposition when 'REFUNDED' then 0 else b.beyond end)
      = (new.refund_id, new.payment_id, new.subscriber_id, posted.cash, posted.credit, posted.revenue, posted.tax,
        posted.unapplied, posted.lost)
      and new.invoice_id is not distinct from (case when r.taxable_paisa + r.tax_paisa > 0 then r.invoice_id end);
  if not found then perform refuse(tg_name, tg_table_name); end if;
  return null;
end
$$;
