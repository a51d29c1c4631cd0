--liquibase formatted sql

--changeset shulka:ledger splitStatements:false
-- One row per business fact. What an account holds is the sum of its entries and stored nowhere (I3).
create table ledger_transaction (
  id uuid primary key,
  occasion text not null check (occasion in ('INVOICE_SETTLED', 'MONEY_UNAPPLIED', 'REVENUE_RECOGNISED')),
  posted_at timestamptz not null,
  -- none where the value of many subscribers moves at once
  subscriber_id uuid,
  payment_id uuid references verified_payment deferrable initially deferred,
  invoice_id uuid references invoice deferrable initially deferred,
  -- the local day that is over
  day date,
  entry_count integer not null check (entry_count between 2 and 100),
  -- the payment whose money this tells of, and the invoice whose settlement: each is told once
  completed_payment_id uuid generated always as (
    case when occasion in ('INVOICE_SETTLED', 'MONEY_UNAPPLIED') then payment_id end) stored
    constraint ledger_transaction_completion_key unique,
  settled_invoice_id uuid generated always as (
    case when occasion = 'INVOICE_SETTLED' then invoice_id end) stored
    constraint ledger_transaction_settlement_key unique,
  unique (id, entry_count)
);

create index ledger_transaction_of_subscriber on ledger_transaction (subscriber_id, id) where subscriber_id is not null;
create unique index ledger_transaction_day_key on ledger_transaction (day) where day is not null;

-- Entries are numbered up to the count that their transaction was born with, so none can be added later.
create table ledger_entry (
  transaction_id uuid not null,
  position integer not null,
  entry_count integer not null,
  subscriber_id uuid,
  account text not null
    check (account in ('GATEWAY_CASH', 'GATEWAY_FEES', 'RECEIVABLES', 'VAT_PAYABLE', 'DEFERRED_REVENUE',
      'EARNED_REVENUE', 'SUBSCRIBER_CREDIT', 'UNAPPLIED_MONEY', 'BAD_DEBT')),
  -- debits are positive, credits negative
  amount_paisa bigint not null check (amount_paisa <> 0),
  primary key (transaction_id, position),
  constraint ledger_entry_is_counted check (position between 1 and entry_count),
  constraint ledger_entry_is_of_a_transaction
    foreign key (transaction_id, entry_count) references ledger_transaction (id, entry_count) deferrable initially deferred
);

create index ledger_entry_of_account on ledger_entry (account, transaction_id);

-- What is earned on which local days, taken in by the first day that was closed after it was known.
create table recognised_day (
  day date primary key,
  previous_day date constraint recognised_day_previous_key unique references recognised_day,
  amount_paisa bigint not null check (amount_paisa >= 0),
  transaction_id uuid unique references ledger_transaction deferrable initially deferred,
  closed_at timestamptz not null,
  constraint recognised_day_follows_previous check (previous_day = day - 1),
  constraint recognised_day_posts_what_it_earns check ((transaction_id is null) = (amount_paisa = 0))
);

create unique index recognised_day_first_key on recognised_day ((previous_day is null)) where previous_day is null;

create table revenue_schedule (
  transaction_id uuid primary key references ledger_transaction,
  subscriber_id uuid not null,
  amount_paisa bigint not null check (amount_paisa > 0),
  first_day date not null,
  days integer not null check (days >= 1),
  last_day date generated always as (first_day + days - 1) stored,
  taken_on date not null references recognised_day deferrable initially deferred
);

create index revenue_schedule_until on revenue_schedule (last_day);
create index revenue_schedule_taken on revenue_schedule (taken_on);

-- What is earned of an amount when a day is over: equal parts, rounded cumulatively.
create function earned_paisa(amount bigint, first_day date, days integer, day date) returns bigint
language sql immutable as $$
  select div(amount::numeric * least(greatest(day - first_day + 1, 0), days) * 2 + days, days::numeric * 2)::bigint
$$;

-- oldest first is how somebody works them off
create index payment_stranded on payment (id) where disposition = 'UNAPPLIED' or status = 'MISMATCHED';

--changeset shulka:ledger-back-fill splitStatements:false
-- What was verified before there was a ledger; the name of a payment is the name of its only posting.
with part as (
  select v.payment_id, v.subscriber_id, s.invoice_id, coalesce(i.paid_at, v.proven_at) as posted_at, p.place, p.account, p.paisa
  from verified_payment v
  join gateway_report r on r.id = v.report_id
  left join settlement s on s.payment_id = v.payment_id
  left join invoice i on i.id = s.invoice_id
  cross join lateral (values
    (1, 'GATEWAY_CASH', v.amount_paisa - r.fee_paisa),
    (2, 'GATEWAY_FEES', r.fee_paisa),
    (3, 'VAT_PAYABLE', -i.tax_paisa),
    (4, 'DEFERRED_REVENUE', i.tax_paisa - i.total_paisa),
    (5, 'UNAPPLIED_MONEY', case when i.id is null then -v.amount_paisa end)) p (place, account, paisa)
  where p.paisa <> 0
), entry as (
  select *, row_number() over (partition by payment_id order by place) as position,
    count(*) over (partition by payment_id) as entry_count
  from part
), posted as (
  insert into ledger_transaction (id, occasion, posted_at, subscriber_id, payment_id, invoice_id, entry_count)
  select distinct payment_id, case when invoice_id is null then 'MONEY_UNAPPLIED' else 'INVOICE_SETTLED' end,
    posted_at, subscriber_id, payment_id, invoice_id, entry_count
  from entry
)
insert into ledger_entry (transaction_id, position, entry_count, subscriber_id, account, amount_paisa)
select payment_id, position, entry_count, subscriber_id, account, paisa from entry;

--changeset shulka:ledger-rules splitStatements:false
create trigger ledger_transaction_is_append_only before update or delete or truncate on ledger_transaction
  for each statement execute function refuse();
create trigger ledger_entry_is_append_only before update or delete or truncate on ledger_entry
  for each statement execute function refuse();
create trigger recognised_day_is_append_only before update or delete or truncate on recognised_day
  for each statement execute function refuse();
create trigger revenue_schedule_is_append_only before update or delete or truncate on revenue_schedule
  for each statement execute function refuse();

-- A posting names what its occasion is about, balances, and says what those rows say: what the gateway took and kept, what
-- the invoice owes. (Not a CHECK: its text would be read anew for every statement.)
create function ledger_transaction_balances() returns trigger language plpgsql as $$
declare
  posted record;
begin
  if not (case new.occasion
    when 'INVOICE_SETTLED' then num_nulls(new.subscriber_id, new.invoice_id) = 0 and new.day is null
    when 'MONEY_UNAPPLIED' then num_nulls(new.subscriber_id, new.payment_id) = 0 and num_nulls(new.invoice_id, new.day) = 2
    else num_nulls(new.subscriber_id, new.payment_id, new.invoice_id) = 3 and new.day is not null end)
  then perform refuse('ledger_transaction_names_what_it_is_about', tg_table_name); end if;

  select count(*) as entries, coalesce(sum(amount_paisa), 0) as balance,
    coalesce(sum(amount_paisa) filter (where account in ('GATEWAY_CASH', 'GATEWAY_FEES')), 0) as gross,
    coalesce(sum(amount_paisa) filter (where account = 'GATEWAY_FEES'), 0) as fee,
    -coalesce(sum(amount_paisa) filter (where account = 'VAT_PAYABLE'), 0) as tax,
    -coalesce(sum(amount_paisa) filter (where account = 'DEFERRED_REVENUE'), 0) as deferred,
    -coalesce(sum(amount_paisa) filter (where account = 'EARNED_REVENUE'), 0) as earned,
    -coalesce(sum(amount_paisa) filter (where account = 'UNAPPLIED_MONEY'), 0) as unapplied
    into posted from ledger_entry where transaction_id = new.id;
  if (posted.entries, posted.balance) <> (new.entry_count, 0) then perform refuse(tg_name, tg_table_name); end if;

  if new.payment_id is not null then
    perform from verified_payment v join gateway_report r on r.id = v.report_id
      where (v.payment_id, v.subscriber_id, v.amount_paisa, r.fee_paisa)
        = (new.payment_id, new.subscriber_id, posted.gross, posted.fee);
    if not found then perform refuse('ledger_transaction_tells_its_payment', tg_table_name); end if;
  elsif posted.gross <> 0 then perform refuse('ledger_transaction_tells_its_payment', tg_table_name);
  end if;

  case new.occasion
    when 'INVOICE_SETTLED' then
      perform from invoice i join settlement s on s.invoice_id = i.id
        where (i.id, i.subscriber_id, i.tax_paisa, i.total_paisa - i.tax_paisa, 0)
            = (new.invoice_id, new.subscriber_id, posted.tax, posted.deferred, posted.unapplied)
          and s.payment_id is not distinct from new.payment_id;
      if not found then perform refuse('ledger_transaction_tells_its_invoice', tg_table_name); end if;
    when 'MONEY_UNAPPLIED' then
      if posted.unapplied <> posted.gross then perform refuse('ledger_transaction_tells_its_payment', tg_table_name); end if;
    else
      perform from recognised_day d
        where (d.day, d.transaction_id, d.amount_paisa, -d.amount_paisa) = (new.day, new.id, posted.earned, posted.deferred);
      if not found then perform refuse('ledger_transaction_tells_its_day', tg_table_name); end if;
  end case;
  return null;
end
$$;

create constraint trigger ledger_transaction_balances after insert on ledger_transaction deferrable initially deferred
  for each row execute function ledger_transaction_balances();

-- Money that was verified, and an invoice that money settled, stand in the ledger.
alter table payment add constraint payment_completed_is_posted
  foreign key (completed_id) references ledger_transaction (completed_payment_id) deferrable initially deferred;
alter table settlement add column posted_id uuid
  generated always as (case when amount_paisa > 0 then invoice_id end) stored;
alter table settlement add constraint settlement_is_posted
  foreign key (posted_id) references ledger_transaction (settled_invoice_id) deferrable initially deferred;

-- What is earned is what was deferred, over the days that were paid for.
create function revenue_schedule_is_of_its_posting() returns trigger language plpgsql as $$
begin
  perform from ledger_transaction t join invoice i on i.id = t.settled_invoice_id join settlement s on s.invoice_id = i.id
    where (t.id, t.subscriber_id, i.total_paisa - i.tax_paisa) = (new.transaction_id, new.subscriber_id, new.amount_paisa)
      and abs(new.first_day - (s.covers_from at time zone 'UTC')::date) <= 1
      and abs(new.last_day + 1 - (s.covers_to at time zone 'UTC')::date) <= 1;
  if not found then perform refuse(tg_name, tg_table_name); end if;
  return null;
end
$$;

create trigger revenue_schedule_is_of_its_posting after insert on revenue_schedule
  for each row execute function revenue_schedule_is_of_its_posting();

-- The amount of a day is what the schedule says, so that anybody can compute it anew.
create function recognised_day_adds_up() returns trigger language plpgsql as $$
begin
  if new.amount_paisa <> (
    select coalesce(sum(earned_paisa(amount_paisa, first_day, days, new.day)
      - case when taken_on < new.day then earned_paisa(amount_paisa, first_day, days, new.day - 1) else 0 end), 0)
    from revenue_schedule
    where taken_on = new.day or taken_on < new.day and last_day >= new.day)
  then perform refuse(tg_name, tg_table_name); end if;
  return null;
end
$$;

create constraint trigger recognised_day_adds_up after insert on recognised_day deferrable initially deferred
  for each row execute function recognised_day_adds_up();
