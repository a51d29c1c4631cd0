--liquibase formatted sql

--changeset shulka:notices splitStatements:false
-- What subscribers are to be told. A run over many of them fills it with INSERT ... SELECT ... ON CONFLICT DO NOTHING;
-- everything that such a run does not know has a default.
create table notice (
  id uuid primary key default gen_random_uuid(),
  subscriber_id uuid not null references subscriber,
  kind text not null check (kind in ('RENEWAL_OFFERED', 'BEFORE_END', 'ENDED', 'IN_GRACE', 'LAST_DAY', 'PAST_DUE',
    'UNPAID_END', 'PAYMENT_RECEIVED', 'UNAPPLIED_MONEY')),
  -- the invoice, subscription or payment that it is about
  about uuid not null,
  -- hours from the end that a reminder is counted from, so that several of a kind can be told
  step integer not null default 0,
  -- the merchant's own language if none
  language text check (language in ('en', 'ne')),
  plan_name text not null check (length(plan_name) between 1 and 1000),
  amount_paisa bigint not null check (amount_paisa >= 0),
  period_ends_at timestamptz,
  grace_ends_at timestamptz,
  pay_token text check (length(pay_token) between 22 and 255),
  document text check (length(document) <= 255),
  created_at timestamptz not null,
  -- when it is told the first time; a moment that is never moved
  planned_for timestamptz not null,
  -- when a node takes it next: put off by its lease and after failures, gone when it is done with
  due_at timestamptz,
  failures integer not null default 0 check (failures >= 0),
  trouble text not null default '' check (length(trouble) <= 255),
  fate text check (fate in ('DELIVERED', 'SHOWN', 'UNDELIVERABLE', 'GIVEN_UP', 'POINTLESS')),
  closed_at timestamptz,
  -- two nodes, or the same run twice, tell it once
  constraint notice_occasion_key unique (subscriber_id, about, kind, step),
  constraint notice_ends_with_a_fate check (num_nulls(fate, closed_at) = case when due_at is null then 0 else 2 end),
  constraint notice_that_asks_says_where_and_until_when
    check (num_nulls(pay_token, period_ends_at, grace_ends_at) = 0 or kind in ('UNPAID_END', 'PAYMENT_RECEIVED', 'UNAPPLIED_MONEY'))
);

create index notice_due on notice (due_at, id) where due_at is not null;

create function notice_is_told_once() returns trigger language plpgsql as $$
begin
  if old.due_at is null and new is distinct from old then perform refuse(tg_name, tg_table_name); end if;
  return new;
end
$$;

create trigger notice_is_told_once before update on notice
  for each row execute function notice_is_told_once();

create trigger notice_facts_are_frozen
  before update of id, subscriber_id, kind, about, step, language, plan_name, amount_paisa, period_ends_at, grace_ends_at, pay_token, document, created_at, planned_for
  on notice for each statement execute function refuse();
