--liquibase formatted sql

--changeset shulka:credited-money splitStatements:false
-- Money for which nothing was owed becomes its payer's credit, once, because they or an operator said so (S13, S14).
alter table payment
  drop constraint payment_disposition_check,
  add constraint payment_disposition_check check (disposition in ('SETTLED_INVOICE', 'UNAPPLIED', 'CREDITED')),
  -- the id once it is credit, which the ledger tells
  add column credited_id uuid generated always as (case when disposition = 'CREDITED' then id end) stored;

alter table ledger_transaction
  drop constraint ledger_transaction_occasion_check,
  add constraint ledger_transaction_occasion_check
    check (occasion in ('INVOICE_SETTLED', 'MONEY_UNAPPLIED', 'MONEY_CREDITED', 'REVENUE_RECOGNISED')),
  -- the payment whose unapplied money this makes credit: told once
  add column credited_payment_id uuid generated always as (case when occasion = 'MONEY_CREDITED' then payment_id end) stored
    constraint ledger_transaction_credit_key unique;

alter table payment add constraint payment_credited_is_posted
  foreign key (credited_id) references ledger_transaction (credited_payment_id) deferrable initially deferred;

-- Nothing else of a completed payment ever changes.
create function became_credit(before payment, after payment) returns boolean language sql immutable as $$
  select (before.status, after.status, before.disposition, after.disposition)
      = ('COMPLETED', 'COMPLETED', 'UNAPPLIED', 'CREDITED')
    and to_jsonb(before) - '{disposition,revision,completed_id,settling_id,credited_id}'::text[]
      = to_jsonb(after) - '{disposition,revision,completed_id,settling_id,credited_id}'::text[]
$$;

create or replace function payment_takes_an_edge() returns trigger language plpgsql as $$
begin
  if (old.status, new.status) not in (
    ('CREATED', 'INITIATED'),
    ('INITIATED', 'INITIATED'), ('INITIATED', 'PENDING'), ('INITIATED', 'CLOSED'),
    ('INITIATED', 'COMPLETED'), ('INITIATED', 'MISMATCHED'), ('INITIATED', 'REFUNDED'),
    ('PENDING', 'PENDING'), ('PENDING', 'CLOSED'),
    ('PENDING', 'COMPLETED'), ('PENDING', 'MISMATCHED'), ('PENDING', 'REFUNDED'),
    ('CLOSED', 'CLOSED'), ('CLOSED', 'PENDING'),
    ('CLOSED', 'COMPLETED'), ('CLOSED', 'MISMATCHED'), ('CLOSED', 'REFUNDED'))
    and not became_credit(old, new)
  then perform refuse(tg_name, tg_table_name); end if;
  -- bound to one checkout for ever
  if old.reference is not null
    and (old.reference, old.payment_url, old.expires_at, old.widget_token, old.initiated_at)
      is distinct from (new.reference, new.payment_url, new.expires_at, new.widget_token, new.initiated_at)
  then perform refuse('payment_reference_is_frozen', tg_table_name); end if;
  return new;
end
$$;

--changeset shulka:ledger-of-credited-money splitStatements:false
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
      perform from payment p
        where (p.id, p.disposition, p.subscriber_id, -p.amount_paisa, -p.amount_paisa, 0, 0, 0, 0)
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
