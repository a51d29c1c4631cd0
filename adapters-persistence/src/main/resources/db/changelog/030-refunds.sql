--liquibase formatted sql

--changeset shulka:refunds splitStatements:false
-- Money on its way back to its payer: written before it is sent, over when a lookup says so (S9, S18, S24).
create table refund (
  id uuid primary key,
  payment_id uuid not null references payment,
  invoice_id uuid not null references invoice,
  subscription_id uuid not null references subscription,
  subscriber_id uuid not null,
  paid_paisa bigint not null check (paid_paisa > 0),
  -- what went back of the payment before
  before_paisa bigint not null check (before_paisa >= 0),
  amount_paisa bigint not null check (amount_paisa > 0),
  -- what its credit note says; nothing where no tax invoice was issued
  taxable_paisa bigint not null check (taxable_paisa >= 0),
  tax_paisa bigint not null check (tax_paisa >= 0),
  effect text not null check (effect in ('KEEP', 'END_NOW', 'END_AT_PERIOD_END')),
  -- nobody if it was made at the gateway and found there
  requested_by text check (length(requested_by) between 1 and 255),
  reason text check (length(reason) between 1 and 1000),
  -- the payer's number at the gateway, forgotten once it is over
  mobile text check (length(mobile) between 1 and 20),
  for_two boolean not null,
  approved_by text check (length(approved_by) between 1 and 255),
  status text not null
    check (status in ('AWAITING_APPROVAL', 'REQUESTED', 'SENT', 'UNKNOWN', 'PARKED', 'CONFIRMED', 'REJECTED')),
  revision integer not null check (revision >= 0),
  sends integer not null default 0 check (sends between 0 and 2),
  first_sent_at timestamptz,
  last_sent_at timestamptz,
  accepted boolean,
  answer text check (length(answer) <= 1000),
  checks integer not null default 0 check (checks >= 0),
  recheck_at timestamptz,
  why text check (length(why) between 1 and 1000),
  report_id uuid references gateway_report,
  created_at timestamptz not null,
  -- since when it is parked or over
  since timestamptz,
  under_way_id uuid generated always as (
    case when status not in ('CONFIRMED', 'REJECTED') then payment_id end) stored
    constraint refund_under_way_key unique,
  confirmed_id uuid generated always as (case when status = 'CONFIRMED' then id end) stored unique,
  noted_id uuid generated always as (
    case when status = 'CONFIRMED' and taxable_paisa + tax_paisa > 0 then id end) stored unique,
  unique (id, invoice_id, subscriber_id, taxable_paisa, tax_paisa),
  constraint refund_is_within_its_payment check (before_paisa + amount_paisa <= paid_paisa),
  constraint refund_note_is_within_it check (taxable_paisa + tax_paisa <= amount_paisa),
  constraint refund_has_a_reason check ((requested_by is null) = (reason is null)),
  constraint refund_is_approved_by_another check (approved_by <> requested_by),
  constraint refund_is_sent_at_a_time
    check (num_nulls(first_sent_at, last_sent_at) = case sends when 0 then 2 else 0 end),
  constraint refund_end_has_a_time
    check ((since is not null) = (status in ('PARKED', 'CONFIRMED', 'REJECTED')))
);
create index refund_of_payment on refund (payment_id, id);
create index refund_of_invoice on refund (invoice_id) where status <> 'REJECTED';
create index refund_due on refund (recheck_at, id) where recheck_at is not null;

-- When a payment is asked about again that was settled long ago.
create table settled_check (
  payment_id uuid primary key references payment,
  asked integer not null check (asked >= 1),
  due_at timestamptz not null
);
create index verified_payment_proven on verified_payment (proven_at);

create trigger refund_stays before delete or truncate on refund for each statement execute function refuse();

create trigger refund_terms_are_frozen before update on refund for each row
  when ((old.id, old.payment_id, old.invoice_id, old.subscription_id, old.subscriber_id, old.paid_paisa, old.before_paisa,
      old.amount_paisa, old.taxable_paisa, old.tax_paisa, old.effect, old.requested_by, old.reason, old.for_two, old.created_at)
    is distinct from
    (new.id, new.payment_id, new.invoice_id, new.subscription_id, new.subscriber_id, new.paid_paisa, new.before_paisa,
      new.amount_paisa, new.taxable_paisa, new.tax_paisa, new.effect, new.requested_by, new.reason, new.for_two, new.created_at))
  execute function refuse();

create function refund_is_sound() returns trigger language plpgsql as $$
begin
  if (new.recheck_at is not null) <> (new.status in ('REQUESTED', 'SENT', 'UNKNOWN'))
  then perform refuse_row('refund_is_asked_about_while_open', tg_table_name); end if;
  if new.status in ('SENT', 'UNKNOWN', 'PARKED') and new.sends = 0
    or new.status in ('AWAITING_APPROVAL', 'REQUESTED') and new.sends > 0
  then perform refuse_row('refund_is_sent_before_it_is_asked_about', tg_table_name); end if;
  if (new.report_id is not null) <> (new.status = 'CONFIRMED')
  then perform refuse_row('refund_confirmed_has_a_report', tg_table_name); end if;
  if (new.why is not null) <> (new.status in ('PARKED', 'REJECTED'))
  then perform refuse_row('refund_end_has_a_cause', tg_table_name); end if;
  if new.mobile is not null and new.status in ('CONFIRMED', 'REJECTED')
  then perform refuse_row('refund_forgets_the_payer', tg_table_name); end if;
  if new.for_two and new.approved_by is null and new.status not in ('AWAITING_APPROVAL', 'REJECTED')
  then perform refuse_row('refund_for_two_is_approved', tg_table_name); end if;
  return new;
end
$$;
create trigger refund_is_sound before insert or update on refund for each row execute function refund_is_sound();

create function refund_takes_an_edge() returns trigger language plpgsql as $$
begin
  if (old.status, new.status) not in (
    ('AWAITING_APPROVAL', 'REQUESTED'), ('AWAITING_APPROVAL', 'REJECTED'),
    ('REQUESTED', 'REQUESTED'), ('REQUESTED', 'SENT'), ('REQUESTED', 'REJECTED'),
    ('SENT', 'SENT'), ('SENT', 'UNKNOWN'), ('SENT', 'PARKED'), ('SENT', 'CONFIRMED'), ('SENT', 'REJECTED'),
    ('UNKNOWN', 'UNKNOWN'), ('UNKNOWN', 'SENT'), ('UNKNOWN', 'PARKED'), ('UNKNOWN', 'CONFIRMED'), ('UNKNOWN', 'REJECTED'),
    ('PARKED', 'CONFIRMED'), ('PARKED', 'REJECTED'))
  then perform refuse(tg_name, tg_table_name); end if;
  -- each time that it is sent is written down once, and not taken back
  if new.sends < old.sends or new.sends > old.sends + 1 or new.sends > old.sends and new.status <> 'SENT'
  then perform refuse('refund_is_sent_step_by_step', tg_table_name); end if;
  if new.approved_by is distinct from old.approved_by and old.status <> 'AWAITING_APPROVAL'
  then perform refuse('refund_is_approved_once', tg_table_name); end if;
  return new;
end
$$;
create trigger refund_takes_an_edge before update on refund for each row execute function refund_takes_an_edge();

-- Whoever takes something back holds the row of the subscriber, so of two the second sees the first.
create function refund_is_one_at_a_time() returns trigger language plpgsql as $$
begin
  if new.status <> (case when new.requested_by is null then 'CONFIRMED' when new.for_two then 'AWAITING_APPROVAL' else 'REQUESTED' end)
  then perform refuse('refund_is_born_as_an_intent', tg_table_name); end if;
  perform from subscriber where id = new.subscriber_id for no key update;
  if exists (select from refund where under_way_id = new.payment_id)
    or new.before_paisa <> (
      select coalesce(sum(amount_paisa), 0) from refund where payment_id = new.payment_id and status = 'CONFIRMED')
  then
    raise exception 'the refunds of %', new.payment_id using errcode = 'SH001', constraint = tg_name;
  end if;
  return new;
end
$$;
create trigger refund_is_one_at_a_time before insert on refund for each row execute function refund_is_one_at_a_time();

-- Credit notes of refunds and what changes give back are never more than the invoice (S9).
create function notes_fit(of_invoice uuid) returns boolean language sql volatile as $$
  select i.subtotal_paisa - i.discount_paisa >= n.taxable + c.taxable and i.tax_paisa >= n.tax + c.tax
  from invoice i,
    (select coalesce(sum(taxable_paisa), 0) as taxable, coalesce(sum(tax_paisa), 0) as tax
      from refund where invoice_id = of_invoice and status <> 'REJECTED') n,
    (select coalesce(sum(k.taxable_paisa), 0) as taxable, coalesce(sum(k.tax_paisa), 0) as tax
      from invoice_credit k join invoice b on b.id = k.invoice_id
      where k.credited_invoice_id = of_invoice and b.status in ('OPEN', 'PAID')) c
  where i.id = of_invoice
$$;

create function refund_is_of_what_was_paid() returns trigger language plpgsql as $$
declare
  pays payment;
begin
  select * into strict pays from payment where id = new.payment_id;
  if (pays.status, pays.invoice_id, pays.subscription_id, pays.subscriber_id, pays.amount_paisa)
    is distinct from ('COMPLETED', new.invoice_id, new.subscription_id, new.subscriber_id, new.paid_paisa)
  then perform refuse(tg_name, tg_table_name); end if;
  -- what settled its invoice is taken back with a note; what was never used goes back whole; the rest was given away past us
  if not (case pays.disposition
    when 'SETTLED_INVOICE' then new.requested_by is null or new.taxable_paisa + new.tax_paisa = new.amount_paisa
    when 'REFUNDED' then new.taxable_paisa + new.tax_paisa = 0 and (new.requested_by is null or new.amount_paisa = new.paid_paisa)
    else new.requested_by is null and new.taxable_paisa + new.tax_paisa = 0 end)
  then perform refuse('refund_has_its_note', tg_table_name); end if;
  if not notes_fit(new.invoice_id) then
    raise exception 'what is left of invoice %', new.invoice_id using errcode = 'SH001', constraint = tg_name;
  end if;
  return null;
end
$$;
create constraint trigger refund_is_of_what_was_paid after insert on refund deferrable initially deferred
  for each row execute function refund_is_of_what_was_paid();

create function invoice_credit_leaves_room() returns trigger language plpgsql as $$
begin
  if not notes_fit(new.credited_invoice_id) then
    raise exception 'what is left of invoice %', new.credited_invoice_id using errcode = 'SH001', constraint = tg_name;
  end if;
  return null;
end
$$;
create constraint trigger invoice_credit_leaves_room after insert on invoice_credit deferrable initially deferred
  for each row execute function invoice_credit_leaves_room();

-- Only what the gateway said when it was asked confirms a refund, and it has to be what a refund of that size looks like.
create function refund_is_confirmed_by_a_lookup() returns trigger language plpgsql as $$
begin
  perform from gateway_report r join payment p on p.id = r.payment_id
    where r.id = new.report_id and r.payment_id = new.payment_id
      and (r.asked, r.about_pidx, r.total_paisa) = (p.reference, p.reference, new.paid_paisa)
      and (r.status = 'REFUNDED'
        or r.status = 'PARTIALLY_REFUNDED' and new.before_paisa + new.amount_paisa < new.paid_paisa)
      and (new.requested_by is null or r.asked_at >= new.created_at);
  if not found then perform refuse(tg_name, tg_table_name); end if;
  return null;
end
$$;
create constraint trigger refund_is_confirmed_by_a_lookup after insert or update on refund deferrable initially deferred
  for each row when (new.status = 'CONFIRMED') execute function refund_is_confirmed_by_a_lookup();

--changeset shulka:refunded-money splitStatements:false
-- Unapplied money is on its way back, or is back, exactly while a refund of it is not rejected (S13).
alter table payment
  drop constraint payment_disposition_check,
  add constraint payment_disposition_check
    check (disposition in ('SETTLED_INVOICE', 'UNAPPLIED', 'CREDITED', 'REFUNDED'));

-- nothing else of a completed payment ever changes
create or replace function became_credit(before payment, after payment) returns boolean language sql immutable as $$
  select (before.status, after.status) = ('COMPLETED', 'COMPLETED')
    and (before.disposition, after.disposition)
      in (('UNAPPLIED', 'CREDITED'), ('UNAPPLIED', 'REFUNDED'), ('REFUNDED', 'UNAPPLIED'))
    and to_jsonb(before) - '{disposition,revision,completed_id,settling_id,credited_id}'::text[]
      = to_jsonb(after) - '{disposition,revision,completed_id,settling_id,credited_id}'::text[]
$$;

create function payment_goes_back() returns trigger language plpgsql as $$
declare
  who uuid;
begin
  if tg_table_name = 'payment' then who := new.id; else who := new.payment_id; end if;
  perform from payment p where p.id = who and p.disposition in ('UNAPPLIED', 'REFUNDED')
    and (p.disposition = 'REFUNDED')
      <> exists (select from refund r where r.payment_id = p.id and r.status <> 'REJECTED');
  if found then perform refuse('payment_goes_back_with_a_refund', tg_table_name); end if;
  return null;
end
$$;
create constraint trigger payment_goes_back after update of disposition on payment deferrable initially deferred
  for each row when (new.disposition = 'REFUNDED' or old.disposition = 'REFUNDED') execute function payment_goes_back();
create constraint trigger refund_takes_its_payment after insert or update of status on refund deferrable initially deferred
  for each row execute function payment_goes_back();

--changeset shulka:credit-notes splitStatements:false
-- What takes back a part of one tax invoice, which it names (N3); numbered like these, in a series of its own (S23).
create table credit_note (
  id uuid primary key,
  refund_id uuid not null constraint credit_note_refund_key unique,
  invoice_id uuid not null references invoice (settled_id),
  subscriber_id uuid not null,
  taxable_paisa bigint not null check (taxable_paisa >= 0),
  tax_paisa bigint not null check (tax_paisa >= 0),
  reason text not null check (length(reason) between 1 and 1000),
  issued_at timestamptz not null,
  fiscal_year integer not null,
  number integer not null check (number >= 1),
  previous_number integer generated always as (nullif(number - 1, 0)) stored,
  constraint credit_note_number_key unique (fiscal_year, number),
  constraint credit_note_number_follows_previous
    foreign key (fiscal_year, previous_number) references credit_note (fiscal_year, number),
  constraint credit_note_says_its_refund
    foreign key (refund_id, invoice_id, subscriber_id, taxable_paisa, tax_paisa)
    references refund (id, invoice_id, subscriber_id, taxable_paisa, tax_paisa) deferrable initially deferred,
  constraint credit_note_is_of_a_confirmed_refund
    foreign key (refund_id) references refund (noted_id) deferrable initially deferred
);
create trigger credit_note_is_append_only before update or delete or truncate on credit_note
  for each statement execute function refuse();

create table credit_note_series (
  fiscal_year integer primary key,
  last_number integer not null check (last_number >= 1),
  -- a number that is taken is on a note, or was never taken
  constraint credit_note_series_number_is_used
    foreign key (fiscal_year, last_number) references credit_note (fiscal_year, number) deferrable initially deferred
);
create trigger credit_note_series_starts_at_one before insert on credit_note_series for each row
  when (new.last_number <> 1) execute function refuse();
create trigger credit_note_series_counts_by_one before update on credit_note_series for each row
  when ((new.fiscal_year, new.last_number) is distinct from (old.fiscal_year, old.last_number + 1))
  execute function refuse();
create trigger credit_note_series_stays before delete or truncate on credit_note_series
  for each statement execute function refuse();

alter table refund add constraint refund_has_its_credit_note
  foreign key (noted_id) references credit_note (refund_id) deferrable initially deferred;

--changeset shulka:ledger-of-refunds splitStatements:false
alter table ledger_transaction
  drop constraint ledger_transaction_occasion_check,
  add constraint ledger_transaction_occasion_check
    check (occasion in ('INVOICE_SETTLED', 'MONEY_UNAPPLIED', 'MONEY_CREDITED', 'REFUND_CONFIRMED', 'REVENUE_RECOGNISED')),
  add column refund_id uuid constraint ledger_transaction_refund_key unique,
  add constraint ledger_transaction_is_of_a_refund
    foreign key (refund_id) references refund (confirmed_id) deferrable initially deferred;
alter table refund add constraint refund_confirmed_is_posted
  foreign key (confirmed_id) references ledger_transaction (refund_id) deferrable initially deferred;
alter table ledger_entry
  drop constraint ledger_entry_account_check,
  add constraint ledger_entry_account_check
    check (account in ('GATEWAY_CASH', 'GATEWAY_FEES', 'RECEIVABLES', 'VAT_PAYABLE', 'DEFERRED_REVENUE',
      'EARNED_REVENUE', 'REVENUE_GIVEN_BACK', 'SUBSCRIBER_CREDIT', 'UNAPPLIED_MONEY', 'BAD_DEBT'));

-- a refund has rules of its own
drop trigger ledger_transaction_balances on ledger_transaction;
create constraint trigger ledger_transaction_balances after insert on ledger_transaction deferrable initially deferred
  for each row when (new.occasion <> 'REFUND_CONFIRMED') execute function ledger_transaction_balances();

create function ledger_transaction_tells_its_refund() returns trigger language plpgsql as $$
declare
  posted record;
begin
  if num_nulls(new.refund_id, new.payment_id, new.subscriber_id) > 0 or new.day is not null
  then perform refuse('ledger_transaction_names_what_it_is_about', tg_table_name); end if;
  select count(*) as entries, coalesce(sum(amount_paisa), 0) as balance,
    coalesce(-sum(amount_paisa) filter (where account = 'GATEWAY_CASH'), 0) as cash,
    coalesce(sum(amount_paisa) filter (where account = 'REVENUE_GIVEN_BACK'), 0) as revenue,
    coalesce(sum(amount_paisa) filter (where account = 'VAT_PAYABLE'), 0) as tax,
    coalesce(sum(amount_paisa) filter (where account = 'UNAPPLIED_MONEY'), 0) as unapplied,
    coalesce(sum(amount_paisa) filter (where account = 'BAD_DEBT'), 0) as lost
    into posted from ledger_entry where transaction_id = new.id;
  if (posted.entries, posted.balance) <> (new.entry_count, 0)
  then perform refuse('ledger_transaction_balances', tg_table_name); end if;
  perform from refund r join payment p on p.id = r.payment_id,
    lateral (select r.amount_paisa - r.taxable_paisa - r.tax_paisa as beyond) b
    where (r.id, r.payment_id, r.subscriber_id, r.amount_paisa, r.taxable_paisa, r.tax_paisa,
        case p.disposition when 'REFUNDED' then b.beyond else 0 end, case p.disposition when 'REFUNDED' then 0 else b.beyond end)
      = (new.refund_id, new.payment_id, new.subscriber_id, posted.cash, posted.revenue, posted.tax, posted.unapplied, posted.lost)
      and new.invoice_id is not distinct from (case when r.taxable_paisa + r.tax_paisa > 0 then r.invoice_id end);
  if not found then perform refuse(tg_name, tg_table_name); end if;
  return null;
end
$$;
create constraint trigger ledger_transaction_tells_its_refund after insert on ledger_transaction deferrable initially deferred
  for each row when (new.occasion = 'REFUND_CONFIRMED' or new.refund_id is not null)
  execute function ledger_transaction_tells_its_refund();

alter table notice
  drop constraint notice_kind_check,
  add constraint notice_kind_check check (kind in ('RENEWAL_OFFERED', 'BEFORE_END', 'ENDED', 'IN_GRACE', 'LAST_DAY', 'PAST_DUE',
    'UNPAID_END', 'PAYMENT_RECEIVED', 'ADD_ON_RECEIVED', 'UNAPPLIED_MONEY', 'PRICE_CHANGES', 'REFUNDED')),
  drop constraint notice_that_asks_says_where_and_until_when,
  add constraint notice_that_asks_says_where_and_until_when
    check (num_nulls(pay_token, period_ends_at, grace_ends_at) = 0
      or kind in ('UNPAID_END', 'PAYMENT_RECEIVED', 'ADD_ON_RECEIVED', 'UNAPPLIED_MONEY', 'REFUNDED')
      or kind = 'PRICE_CHANGES' and period_ends_at is not null);
