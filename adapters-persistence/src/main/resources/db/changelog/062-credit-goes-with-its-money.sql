--liquibase formatted sql

--changeset shulka:credit-goes-with-its-money splitStatements:false
-- Money that became credit and goes back past us, in the gateway's dashboard, is credit no more, as far as nobody used it (S13, S18).
-- Nodes from before call all of it lost, which is still right where all of it was used.
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
        when 'REFUNDED' then (posted.credit, posted.unapplied, posted.lost) = (b.credit, b.beyond, 0)
        else (posted.credit, posted.unapplied, posted.lost) = (b.credit, 0, b.beyond) end
      and new.invoice_id is not distinct from (case when r.taxable_paisa + r.tax_paisa > 0 then r.invoice_id end);
  if not found then perform refuse(tg_name, tg_table_name); end if;
  if posted.credit < 0 and (select credit from standing(new.subscriber_id)) < 0 then
    raise exception 'the credit of %', new.subscriber_id using errcode = 'SH001', constraint = tg_name;
  end if;
  return null;
end
$$;
