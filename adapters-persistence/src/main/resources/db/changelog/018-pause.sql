--liquibase formatted sql

--changeset shulka:pause splitStatements:false
-- How often and how long a subscription may be paused; who subscribed to a version keeps its terms (S16, S20).
alter table plan_version
  add column max_pauses integer not null default 6 check (max_pauses between 0 and 1000),
  add column longest_pause_days integer not null default 90 check (longest_pause_days between 1 and 366);

-- A bought period stays what was bought. A pause says from when on it was not lived, and where what was left went:
-- exactly as long, at another place.
create table pause (
  subscription_id uuid not null references subscription,
  -- counts the pauses of a subscription
  number integer not null check (number >= 1),
  -- the invoice that bought the last of what is left
  paid_by uuid not null,
  paused_at timestamptz not null,
  -- when it goes on by itself
  resumes_at timestamptz not null,
  -- where the time ended that was running
  granted_until timestamptz not null,
  resumed_at timestamptz,
  -- where it ends now
  ends_at timestamptz,
  open_number integer generated always as (case when resumed_at is null then number end) stored,
  closed_number integer generated always as (case when resumed_at is not null then number end) stored,
  primary key (subscription_id, number),
  constraint pause_open_key unique (subscription_id, open_number),
  constraint pause_closed_key unique (subscription_id, closed_number),
  constraint pause_is_of_paid_time foreign key (subscription_id, paid_by) references paid_period (subscription_id, invoice_id),
  constraint pause_leaves_something check (paused_at < granted_until and paused_at < resumes_at),
  constraint pause_keeps_what_was_left check (num_nulls(resumed_at, ends_at) = 2
    or num_nulls(resumed_at, ends_at) = 0 and resumed_at between paused_at and resumes_at
      and ends_at - resumed_at = granted_until - paused_at)
);

-- its last pause: the one that it is in, or that moved its time
alter table subscription
  add column pause integer,
  add column in_pause integer generated always as (case when status = 'PAUSED' then pause end) stored,
  add column after_pause integer generated always as (case when status not in ('PAUSED', 'ENDED') then pause end) stored,
  drop constraint subscription_status_check,
  add constraint subscription_status_check
    check (status in ('INCOMPLETE', 'TRIALING', 'ACTIVE', 'PAST_DUE', 'PAUSED', 'ENDED')),
  add constraint subscription_is_in_its_pause
    foreign key (id, in_pause) references pause (subscription_id, open_number) deferrable initially deferred,
  add constraint subscription_is_after_its_pause
    foreign key (id, after_pause) references pause (subscription_id, closed_number) deferrable initially deferred;

-- since when there is paid time without a gap, where that is what a pause left and not the anchor
alter table paid_period add column since timestamptz;

--changeset shulka:pause-rules splitStatements:false
create trigger pause_stays before delete or truncate on pause for each statement execute function refuse();

create function pause_is_closed_once() returns trigger language plpgsql as $$
begin
  if old.resumed_at is not null or new.resumed_at is null
    or (old.subscription_id, old.number, old.paid_by, old.paused_at, old.resumes_at, old.granted_until)
      is distinct from (new.subscription_id, new.number, new.paid_by, new.paused_at, new.resumes_at, new.granted_until)
  then perform refuse(tg_name, tg_table_name); end if;
  return new;
end
$$;

create trigger pause_is_closed_once before update on pause for each row execute function pause_is_closed_once();

-- A pause begins in time that runs, freezes all of it, is within the plan's terms, and stops the subscription.
create function pause_freezes_what_runs() returns trigger language plpgsql as $$
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
        and later.subscription_id = p.subscription_id and later.starts_at > p.starts_at)
  then perform refuse(tg_name, tg_table_name); end if;
  if exists (select from invoice i where i.subscription_id = new.subscription_id and i.status = 'OPEN')
  then perform refuse('pause_asks_for_nothing', tg_table_name); end if;
  return null;
end
$$;

create constraint trigger pause_freezes_what_runs after insert on pause deferrable initially deferred
  for each row execute function pause_freezes_what_runs();

-- What is bought next begins where what was moved ends: the exclusion of overlaps compares only what was bought.
create or replace function paid_period_is_sound() returns trigger language plpgsql as $$
declare
  utc date := (new.starts_at at time zone 'UTC')::date;
begin
  if new.start_date not between utc - 1 and utc + 1
  then perform refuse_row('paid_period_date_is_of_its_start', tg_table_name); end if;
  if new.grace_until < new.ends_at
  then perform refuse_row('paid_period_grace_follows_it', tg_table_name); end if;
  if exists (select from pause where subscription_id = new.subscription_id
    and (resumed_at is null or ends_at > new.starts_at))
  then perform refuse_row('paid_period_follows_what_was_moved', tg_table_name); end if;
  if new.since is not null and not exists (select from pause
    where subscription_id = new.subscription_id and (resumed_at, ends_at) = (new.since, new.anchor_at))
  then perform refuse_row('paid_period_since_a_pause', tg_table_name); end if;
  return new;
end
$$;

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
  if new.status = 'PAUSED' and (num_nulls(new.paid_by, new.pause) > 0 or new.offers_at is not null)
  then perform refuse_row('subscription_paused_by_a_pause', tg_table_name); end if;
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
    ('ACTIVE', 'ACTIVE'), ('ACTIVE', 'PAST_DUE'), ('ACTIVE', 'PAUSED'), ('ACTIVE', 'ENDED'),
    ('PAST_DUE', 'PAST_DUE'), ('PAST_DUE', 'ACTIVE'), ('PAST_DUE', 'ENDED'),
    ('PAUSED', 'PAUSED'), ('PAUSED', 'ACTIVE'), ('PAUSED', 'ENDED'))
  then perform refuse(tg_name, tg_table_name); end if;
  -- a pause is neither forgotten nor gone back to
  if new.pause is distinct from old.pause and (old.status, new.status) <> ('ACTIVE', 'PAUSED')
    or new.pause < old.pause or new.pause is null and old.pause is not null
  then perform refuse('subscription_pauses_count_up', tg_table_name); end if;
  return new;
end
$$;

--changeset shulka:lived-time splitStatements:false
-- Paid time as it was or will be lived: what was bought, up to where it was paused, and what pauses left of it.
create view lived_time as
  select subscription_id, subscriber_id, starts_at, ends_at from (
    select p.subscription_id, p.subscriber_id, p.starts_at, least(p.ends_at, (
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
