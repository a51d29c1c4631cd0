--liquibase formatted sql

--changeset shulka:request-purpose splitStatements:false
-- What paying a request buys: the next periods of a plan version, or something else for the rest of what is paid for (S4).
alter table invoice
  add column purpose text not null default 'TIME' check (purpose in ('TIME', 'CHANGE')),
  add column plan_code text,
  add column plan_version integer,
  add column quantity integer;

alter table invoice disable trigger user;
update invoice i set plan_code = s.plan_code, plan_version = s.plan_version, quantity = s.quantity
  from subscription s where s.id = i.subscription_id;
alter table invoice enable trigger user;

alter table invoice
  alter column plan_code set not null,
  alter column plan_version set not null,
  alter column quantity set not null,
  add constraint invoice_quantity_check check (quantity between 1 and 10000),
  add constraint invoice_buys_a_version foreign key (plan_code, plan_version) references plan_version;

create trigger invoice_purpose_is_frozen before update of purpose, plan_code, plan_version, quantity on invoice for each row
  when ((old.purpose, old.plan_code, old.plan_version, old.quantity)
    is distinct from (new.purpose, new.plan_code, new.plan_version, new.quantity))
  execute function refuse();

--changeset shulka:set-off splitStatements:false
-- What lies between the total and what is due: credits for other invoices, the subscriber's credit, arrears (S4, S22).
alter table invoice
  add column credited_paisa bigint not null default 0 check (credited_paisa >= 0),
  add column credited_tax_paisa bigint not null default 0 check (credited_tax_paisa >= 0),
  add column from_account_paisa bigint not null default 0 check (from_account_paisa >= 0),
  add column arrears_paisa bigint not null default 0 check (arrears_paisa >= 0),
  add column due_paisa bigint generated always as (
    greatest(total_paisa + arrears_paisa - credited_paisa - from_account_paisa, 0)) stored,
  -- the id once something was settled, which the ledger tells
  add column posted_id uuid generated always as (
    case when status = 'PAID' and total_paisa + arrears_paisa > 0 then id end) stored;

create trigger invoice_set_off_is_frozen
  before update of credited_paisa, credited_tax_paisa, from_account_paisa, arrears_paisa on invoice for each row
  when ((old.credited_paisa, old.credited_tax_paisa, old.from_account_paisa, old.arrears_paisa)
    is distinct from (new.credited_paisa, new.credited_tax_paisa, new.from_account_paisa, new.arrears_paisa))
  execute function refuse();

alter table payment drop constraint payment_is_for_the_whole_invoice;
alter table settlement drop constraint settlement_is_of_the_whole_invoice;
do $$
declare
  whole text;
begin
  select conname into strict whole from pg_constraint
    where conrelid = 'invoice'::regclass and contype = 'u'
      and pg_get_constraintdef(oid) = 'UNIQUE (id, subscription_id, subscriber_id, total_paisa)';
  execute format('alter table invoice drop constraint %I', whole);
end
$$;
alter table invoice add constraint invoice_due_key unique (id, subscription_id, subscriber_id, due_paisa);
alter table payment add constraint payment_is_for_the_whole_invoice
  foreign key (invoice_id, subscription_id, subscriber_id, amount_paisa)
  references invoice (id, subscription_id, subscriber_id, due_paisa);
alter table settlement add constraint settlement_is_of_the_whole_invoice
  foreign key (invoice_id, subscription_id, subscriber_id, amount_paisa)
  references invoice (id, subscription_id, subscriber_id, due_paisa);

-- Less than the gateway takes is owed with the next request: the one exception to paying first (S22).
alter table settlement
  drop constraint settlement_of_nothing_needs_no_payment,
  add constraint settlement_of_little_needs_no_payment check (payment_id is not null or amount_paisa < 1000),
  drop constraint settlement_is_posted,
  drop column posted_id;
alter table invoice add constraint invoice_paid_is_posted
  foreign key (posted_id) references ledger_transaction (settled_invoice_id) deferrable initially deferred;

-- What is given back of a paid invoice; it counts once the request that names it is paid (N3).
create table invoice_credit (
  invoice_id uuid not null references invoice,
  position integer not null check (position >= 1),
  credited_invoice_id uuid not null references invoice (settled_id),
  taxable_paisa bigint not null check (taxable_paisa > 0),
  tax_paisa bigint not null check (tax_paisa >= 0),
  primary key (invoice_id, position),
  unique (invoice_id, credited_invoice_id)
);
create index invoice_credit_of on invoice_credit (credited_invoice_id);
create trigger invoice_credit_is_append_only before update or delete or truncate on invoice_credit
  for each statement execute function refuse();

create function credited_adds_up(asking invoice) returns boolean language sql stable as $$
  select (asking.credited_paisa, asking.credited_tax_paisa)
    = (select coalesce(sum(taxable_paisa + tax_paisa), 0), coalesce(sum(tax_paisa), 0) from invoice_credit where invoice_id = asking.id)
$$;

create function invoice_credit_is_of_what_was_paid() returns trigger language plpgsql as $$
declare
  asking invoice;
begin
  select * into strict asking from invoice where id = new.invoice_id;
  if not credited_adds_up(asking) then perform refuse('invoice_credits_add_up', tg_table_name); end if;
  perform from invoice c where c.id = new.credited_invoice_id and c.subscription_id = asking.subscription_id
    and (select sum(k.taxable_paisa) from invoice_credit k join invoice b on b.id = k.invoice_id
      where k.credited_invoice_id = c.id and b.status in ('OPEN', 'PAID')) <= c.subtotal_paisa - c.discount_paisa
    and (select sum(k.tax_paisa) from invoice_credit k join invoice b on b.id = k.invoice_id
      where k.credited_invoice_id = c.id and b.status in ('OPEN', 'PAID')) <= c.tax_paisa;
  if not found then perform refuse(tg_name, tg_table_name); end if;
  return null;
end
$$;
create constraint trigger invoice_credit_is_of_what_was_paid after insert on invoice_credit deferrable initially deferred
  for each row execute function invoice_credit_is_of_what_was_paid();

-- How somebody stands is the sum of their entries, less what their open requests take up. Who takes something up, or adds to
-- the books, holds the row of the subscriber, so of two the second sees the first.
create index ledger_entry_of_standing on ledger_entry (subscriber_id, account)
  where account in ('SUBSCRIBER_CREDIT', 'RECEIVABLES');
create index invoice_takes_up on invoice (subscriber_id)
  where status = 'OPEN' and (from_account_paisa > 0 or arrears_paisa > 0);

create function standing(who uuid, out credit bigint, out arrears bigint) language sql stable as $$
  select
    (coalesce(-sum(e.amount_paisa) filter (where e.account = 'SUBSCRIBER_CREDIT'), 0) - (
      select coalesce(sum(from_account_paisa), 0) from invoice
        where subscriber_id = who and status = 'OPEN' and (from_account_paisa > 0 or arrears_paisa > 0)))::bigint,
    (coalesce(sum(e.amount_paisa) filter (where e.account = 'RECEIVABLES'), 0) - (
      select coalesce(sum(arrears_paisa), 0) from invoice
        where subscriber_id = who and status = 'OPEN' and (from_account_paisa > 0 or arrears_paisa > 0)))::bigint
  from ledger_entry e where e.subscriber_id = who and e.account in ('SUBSCRIBER_CREDIT', 'RECEIVABLES')
$$;

create function invoice_takes_up_what_there_is() returns trigger language plpgsql as $$
declare
  left_over record;
begin
  if new.credited_paisa > 0 and new.purpose <> 'CHANGE' then perform refuse('invoice_credits_a_change', tg_table_name); end if;
  if new.credited_paisa + new.from_account_paisa > new.total_paisa + new.arrears_paisa and new.from_account_paisa > 0
  then perform refuse('invoice_takes_up_no_more_than_is_due', tg_table_name); end if;
  perform from subscriber where id = new.subscriber_id for no key update;
  select * into left_over from standing(new.subscriber_id);
  if left_over.credit < 0 or left_over.arrears < 0 then
    raise exception 'the credit of %', new.subscriber_id using errcode = 'SH001', constraint = tg_name;
  end if;
  return null;
end
$$;
create trigger invoice_takes_up_what_there_is after insert on invoice for each row
  when (new.credited_paisa > 0 or new.from_account_paisa > 0 or new.arrears_paisa > 0)
  execute function invoice_takes_up_what_there_is();

create function invoice_credits_add_up() returns trigger language plpgsql as $$
begin
  if not credited_adds_up(new) then perform refuse(tg_name, tg_table_name); end if;
  return null;
end
$$;
create constraint trigger invoice_credits_add_up after insert on invoice deferrable initially deferred
  for each row when (new.credited_paisa > 0) execute function invoice_credits_add_up();

--changeset shulka:selection splitStatements:false
-- What a subscription is of changes with what was paid for, or freely in a trial; what was chosen for later stands beside it.
alter table subscription
  add column next_plan_code text,
  add column next_plan_version integer,
  add column next_quantity integer check (next_quantity between 1 and 10000),
  add column next_from timestamptz,
  add constraint subscription_next_version foreign key (next_plan_code, next_plan_version) references plan_version,
  add constraint subscription_next_is_whole
    check (num_nulls(next_plan_code, next_plan_version, next_quantity) in (0, 3) and (next_from is null or next_plan_code is not null));

drop trigger subscription_agreement_is_frozen on subscription;
create trigger subscription_agreement_is_frozen
  before update of id, subscriber_id, created_at, trial_starts_at, trial_ends_at on subscription for each row
  when ((old.id, old.subscriber_id, old.created_at, old.trial_starts_at, old.trial_ends_at)
    is distinct from (new.id, new.subscriber_id, new.created_at, new.trial_starts_at, new.trial_ends_at))
  execute function refuse();

create function subscription_is_of_what_was_paid() returns trigger language plpgsql as $$
begin
  if new.status <> 'TRIALING' and not exists (select from invoice i join settlement s on s.invoice_id = i.id
    where i.subscription_id = new.id and (i.plan_code, i.plan_version, i.quantity) = (new.plan_code, new.plan_version, new.quantity))
  then perform refuse(tg_name, tg_table_name); end if;
  return null;
end
$$;
create constraint trigger subscription_is_of_what_was_paid
  after update of plan_code, plan_version, quantity on subscription deferrable initially deferred for each row
  when ((old.plan_code, old.plan_version, old.quantity) is distinct from (new.plan_code, new.plan_version, new.quantity))
  execute function subscription_is_of_what_was_paid();

-- A change takes the place of what it changes: paid time that lies behind its start is lived no longer.
alter table paid_period
  add column cut_at timestamptz,
  drop constraint paid_period_does_not_overlap,
  add constraint paid_period_does_not_overlap
    exclude using gist (subscription_id with =, tstzrange(starts_at, coalesce(cut_at, ends_at)) with &&),
  drop constraint paid_period_subscription_id_start_date_key;
create unique index paid_period_start_key on paid_period (subscription_id, start_date) where cut_at is null;

drop trigger paid_period_is_append_only on paid_period;
create trigger paid_period_stays before delete or truncate on paid_period for each statement execute function refuse();

create function paid_period_is_append_only() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() < 2 or old.cut_at is not null or new.cut_at is null
    or to_jsonb(old) - 'cut_at' <> to_jsonb(new) - 'cut_at'
  then perform refuse(tg_name, tg_table_name); end if;
  return new;
end
$$;
create trigger paid_period_is_append_only before update on paid_period for each row execute function paid_period_is_append_only();

create function paid_period_takes_its_place() returns trigger language plpgsql as $$
begin
  if new.cut_at is not null then perform refuse('paid_period_is_append_only', tg_table_name); end if;
  if exists (select from invoice where id = new.invoice_id and purpose = 'CHANGE') then
    update paid_period set cut_at = greatest(starts_at, new.starts_at)
      where subscription_id = new.subscription_id and cut_at is null and ends_at > new.starts_at;
  end if;
  return new;
end
$$;
create trigger paid_period_takes_its_place before insert on paid_period
  for each row execute function paid_period_takes_its_place();

-- What is lived is what was bought, up to where a change took its place or it was paused, and what pauses left of it.
create or replace view lived_time as
  select subscription_id, subscriber_id, starts_at, ends_at from (
    select p.subscription_id, p.subscriber_id, p.starts_at, least(p.ends_at, p.cut_at, (
      select min(b.paused_at) from pause b where b.subscription_id = p.subscription_id
        and b.paused_at < p.ends_at and b.granted_until > p.starts_at)) as ends_at
    from paid_period p) bought
  where starts_at < ends_at
  union all
  select subscription_id, subscriber_id, starts_at, ends_at from (
    select b.subscription_id, s.subscriber_id, coalesce(b.resumed_at, b.resumes_at) as starts_at,
      least(coalesce(b.ends_at, b.resumes_at + (b.granted_until - b.paused_at)), (
        select n.paused_at from pause n where n.subscription_id = b.subscription_id and n.number = b.number + 1
          and n.paused_at < coalesce(b.ends_at, b.granted_until))) as ends_at
    from pause b join subscription s on s.id = b.subscription_id
    where b.resumed_at is not null or s.status = 'PAUSED') moved
  where starts_at < ends_at;

-- a period that a change cut whole is not later than the one that took its place
create or replace function pause_freezes_what_runs() returns trigger language plpgsql as $$
declare
  runs record;
begin
  select coalesce(before.resumed_at, p.since, p.anchor_at) as since, coalesce(before.ends_at, p.ends_at) as until,
    s.status, s.pause, s.paid_by, v.max_pauses, make_interval(hours => 24 * v.longest_pause_days) as longest
    into strict runs
  from subscription s
  join plan_version v on v.plan_code = s.plan_code and v.number = s.plan_version
  join paid_period p on p.subscription_id = s.id and p.invoice_id = new.paid_by
  left join pause before
    on before.subscription_id = s.id and before.number = new.number - 1 and before.paid_by = new.paid_by
  where s.id = new.subscription_id;
  if (runs.status, runs.pause, runs.paid_by) is distinct from ('PAUSED', new.number, new.paid_by) or new.resumed_at is not null
  then perform refuse('pause_stops_its_subscription', tg_table_name); end if;
  if new.number > runs.max_pauses or new.resumes_at > new.paused_at + runs.longest
  then perform refuse('pause_is_within_the_terms', tg_table_name); end if;
  if new.granted_until <> runs.until or new.paused_at < runs.since
    or new.number > 1 and not exists (
      select from pause b where b.subscription_id = new.subscription_id and b.number = new.number - 1
        and b.resumed_at <= new.paused_at)
    or exists (
      select from paid_period p, paid_period later
      where p.subscription_id = new.subscription_id and p.invoice_id = new.paid_by
        and later.subscription_id = p.subscription_id and later.starts_at > p.starts_at and later.cut_at is null)
  then perform refuse(tg_name, tg_table_name); end if;
  if exists (select from invoice i where i.subscription_id = new.subscription_id and i.status = 'OPEN')
  then perform refuse('pause_asks_for_nothing', tg_table_name); end if;
  return null;
end
$$;


--changeset shulka:quotes splitStatements:false
-- What somebody was told that a change comes to.
create table quote (
  id uuid primary key,
  subscription_id uuid not null references subscription,
  quoted_at timestamptz not null default now(),
  expires_at timestamptz not null,
  body jsonb not null
);
create trigger quote_is_append_only before update or delete or truncate on quote
  for each statement execute function refuse();

--changeset shulka:ledger-of-changes splitStatements:false
create or replace function ledger_transaction_balances() returns trigger language plpgsql as $$
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
    -coalesce(sum(amount_paisa) filter (where account = 'UNAPPLIED_MONEY'), 0) as unapplied,
    coalesce(sum(amount_paisa) filter (where account = 'SUBSCRIBER_CREDIT'), 0) as from_account,
    coalesce(sum(amount_paisa) filter (where account = 'RECEIVABLES'), 0) as receivable
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
    else
      perform from recognised_day d
        where (d.day, d.transaction_id, d.amount_paisa, -d.amount_paisa) = (new.day, new.id, posted.earned, posted.deferred);
      if not found then perform refuse('ledger_transaction_tells_its_day', tg_table_name); end if;
  end case;
  return null;
end
$$;

-- What is given back is not earned any more. It is taken in like a settlement, by the first day that is closed after it; if
-- that takes back more than the day earns, the day earns less than nothing.
alter table recognised_day drop constraint recognised_day_amount_paisa_check;
create table revenue_cut (
  transaction_id uuid not null references revenue_schedule,
  cut_by uuid not null references ledger_transaction,
  amount_paisa bigint not null check (amount_paisa > 0),
  taken_on date not null references recognised_day deferrable initially deferred,
  primary key (transaction_id, cut_by)
);
create index revenue_cut_taken on revenue_cut (taken_on);
create trigger revenue_cut_is_append_only before update or delete or truncate on revenue_cut
  for each statement execute function refuse();

create function revenue_cut_is_a_credit() returns trigger language plpgsql as $$
begin
  perform from ledger_transaction t
    join invoice_credit c on c.credited_invoice_id = t.settled_invoice_id
    join ledger_transaction b on b.settled_invoice_id = c.invoice_id
    where (t.id, b.id, c.taxable_paisa) = (new.transaction_id, new.cut_by, new.amount_paisa);
  if not found then perform refuse(tg_name, tg_table_name); end if;
  return null;
end
$$;
create trigger revenue_cut_is_a_credit after insert on revenue_cut for each row execute function revenue_cut_is_a_credit();

create or replace function revenue_schedule_is_of_its_posting() returns trigger language plpgsql as $$
begin
  perform from ledger_transaction t join invoice i on i.id = t.settled_invoice_id join settlement s on s.invoice_id = i.id
    where (t.id, t.subscriber_id, i.subtotal_paisa - i.discount_paisa) = (new.transaction_id, new.subscriber_id, new.amount_paisa)
      and abs(new.first_day - (s.covers_from at time zone 'UTC')::date) <= 1
      and abs(new.last_day + 1 - (s.covers_to at time zone 'UTC')::date) <= 1;
  if not found then perform refuse(tg_name, tg_table_name); end if;
  return null;
end
$$;

create or replace function recognised_day_adds_up() returns trigger language plpgsql as $$
begin
  if new.amount_paisa <> (
    select coalesce(sum(earned_paisa(amount_paisa, first_day, days, new.day)
      - case when taken_on < new.day then earned_paisa(amount_paisa, first_day, days, new.day - 1) else 0 end), 0)
    from revenue_schedule r
    where (taken_on = new.day or taken_on < new.day and last_day >= new.day)
      and not exists (select from revenue_cut c where c.transaction_id = r.transaction_id and c.taken_on < new.day))
    + (
    select coalesce(sum(r.amount_paisa - c.amount_paisa - earned_paisa(r.amount_paisa, r.first_day, r.days, new.day)), 0)
    from revenue_cut c join revenue_schedule r using (transaction_id)
    where c.taken_on = new.day)
  then perform refuse(tg_name, tg_table_name); end if;
  return null;
end
$$;
