--liquibase formatted sql

--changeset shulka:set-off-goes-back splitStatements:false
-- What a change set off of an invoice went into others, and perhaps from these into more (S4). The money of the older payment
-- goes back for those too: by no more than went there, and the note names the invoice that is taken back.
create function set_off(from_invoice uuid, into_invoice uuid) returns bigint language sql stable as $$
  with recursive went(invoice_id, paisa) as (
    select k.invoice_id, k.taxable_paisa + k.tax_paisa
      from invoice_credit k join invoice b on b.id = k.invoice_id
      where k.credited_invoice_id = from_invoice and b.status = 'PAID'
    union all
    select k.invoice_id, least(w.paisa, k.taxable_paisa + k.tax_paisa)
      from went w join invoice_credit k on k.credited_invoice_id = w.invoice_id join invoice b on b.id = k.invoice_id
      where b.status = 'PAID'
  )
  select coalesce(sum(paisa), 0)::bigint from went where invoice_id = into_invoice
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
