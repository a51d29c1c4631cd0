--liquibase formatted sql

--changeset shulka:life splitStatements:false
-- How many billing periods in a row a request pays for (S10).
alter table invoice add column periods integer not null default 1 check (periods between 1 and 12);
create trigger invoice_periods_are_frozen before update of periods on invoice for each row
  when (old.periods <> new.periods) execute function refuse();

-- Until when access goes on after paid time, and the next payment continues it (S11).
alter table paid_period add column grace_until timestamptz;
alter table paid_period disable trigger paid_period_is_append_only;
update paid_period set grace_until = ends_at + interval '7 days';
alter table paid_period enable trigger paid_period_is_append_only;
alter table paid_period alter column grace_until set not null;

create or replace function paid_period_is_sound() returns trigger language plpgsql as $$
declare
  utc date := (new.starts_at at time zone 'UTC')::date;
begin
  if new.start_date not between utc - 1 and utc + 1
  then perform refuse_row('paid_period_date_is_of_its_start', tg_table_name); end if;
  if new.grace_until < new.ends_at
  then perform refuse_row('paid_period_grace_follows_it', tg_table_name); end if;
  return new;
end
$$;

alter table subscription
  -- until when a first payment, or one after the end, is waited for
  add column waits_until timestamptz,
  add column cancelled_by text check (length(cancelled_by) between 1 and 255),
  add column cancelled_at timestamptz,
  add column cancel_reason text check (length(cancel_reason) between 1 and 1000),
  -- when time alone makes something else of it, and when its next time is to be offered
  add column turns_at timestamptz,
  add column offers_at timestamptz,
  drop constraint subscription_status_check,
  add constraint subscription_status_check check (status in ('INCOMPLETE', 'TRIALING', 'ACTIVE', 'PAST_DUE', 'ENDED'));

update subscription s set
  waits_until = case status when 'INCOMPLETE' then created_at + interval '7 days' end,
  turns_at = case status
    when 'INCOMPLETE' then created_at + interval '7 days'
    when 'TRIALING' then trial_ends_at
    when 'ACTIVE' then (select p.ends_at from paid_period p where p.subscription_id = s.id and p.invoice_id = s.paid_by) end
  where status <> 'ENDED';
update subscription s set offers_at = case status
    when 'TRIALING' then turns_at - interval '3 days'
    when 'ACTIVE' then turns_at - interval '14 days' end
  where status <> 'ENDED' and not exists (select from invoice i where i.subscription_id = s.id and i.status = 'OPEN');

create index subscription_turns on subscription (turns_at, id) where turns_at is not null;
create index subscription_offers on subscription (offers_at, id) where offers_at is not null;

create or replace function subscription_is_sound() returns trigger language plpgsql as $$
begin
  if num_nulls(new.trial_starts_at, new.trial_ends_at) = 1
    or new.trial_starts_at >= new.trial_ends_at
    or new.trial_ends_at - new.trial_starts_at > interval '366 days'
  then perform refuse_row('subscription_trial_is_a_period', tg_table_name); end if;
  if new.status = 'INCOMPLETE' and num_nulls(new.trial_starts_at, new.paid_by) < 2
  then perform refuse_row('subscription_incomplete_has_nothing', tg_table_name); end if;
  if new.status = 'TRIALING' and (new.trial_starts_at is null or new.paid_by is not null)
  then perform refuse_row('subscription_trialing_has_a_trial', tg_table_name); end if;
  if new.status = 'ACTIVE' and new.paid_by is null
  then perform refuse_row('subscription_active_is_paid', tg_table_name); end if;
  if new.status = 'PAST_DUE' and num_nulls(new.trial_starts_at, new.paid_by) = 2
  then perform refuse_row('subscription_past_due_had_something', tg_table_name); end if;
  if (new.waits_until is not null) <> (new.status in ('INCOMPLETE', 'PAST_DUE'))
  then perform refuse_row('subscription_waits_until_a_time', tg_table_name); end if;
  if (new.turns_at is null) <> (new.status = 'ENDED') or new.status in ('INCOMPLETE', 'ENDED') and new.offers_at is not null
  then perform refuse_row('subscription_turns_until_it_ends', tg_table_name); end if;
  if num_nulls(new.cancelled_by, new.cancelled_at) = 1 or new.cancel_reason is not null and new.cancelled_at is null
    or new.cancelled_at is not null and new.status in ('INCOMPLETE', 'PAST_DUE')
  then perform refuse_row('subscription_cancellation_is_whole', tg_table_name); end if;
  if num_nulls(new.ended_at, new.end_reason) <> (case new.status when 'ENDED' then 0 else 2 end)
  then perform refuse_row('subscription_end_has_a_reason', tg_table_name); end if;
  if (new.end_reason = 'CANCELLED') <> (new.status = 'ENDED' and new.cancelled_at is not null)
  then perform refuse_row('subscription_is_cancelled_by_somebody', tg_table_name); end if;
  return new;
end
$$;

create or replace function subscription_takes_an_edge() returns trigger language plpgsql as $$
begin
  if (old.status, new.status) not in (
    ('INCOMPLETE', 'INCOMPLETE'), ('INCOMPLETE', 'ACTIVE'), ('INCOMPLETE', 'ENDED'),
    ('TRIALING', 'TRIALING'), ('TRIALING', 'ACTIVE'), ('TRIALING', 'PAST_DUE'), ('TRIALING', 'ENDED'),
    ('ACTIVE', 'ACTIVE'), ('ACTIVE', 'PAST_DUE'), ('ACTIVE', 'ENDED'),
    ('PAST_DUE', 'PAST_DUE'), ('PAST_DUE', 'ACTIVE'), ('PAST_DUE', 'ENDED'))
  then perform refuse(tg_name, tg_table_name); end if;
  return new;
end
$$;
