--liquibase formatted sql

--changeset shulka:migrations splitStatements:false
-- What a migration to a newer version of a plan would do, as it was found (S16).
create table rehearsal (
  id uuid primary key,
  plan_code text not null,
  to_version integer not null,
  -- the catalog as it was
  current_version integer not null,
  migrations integer not null check (migrations >= 0),
  notice_days integer check (notice_days between 0 and 730),
  effective_from timestamptz,
  rehearsed_at timestamptz not null,
  foreign key (plan_code, to_version) references plan_version,
  unique (id, plan_code, to_version),
  constraint rehearsal_has_one_notice check (num_nulls(notice_days, effective_from) = 1)
);

create table rehearsed (
  rehearsal_id uuid not null references rehearsal,
  subscription_id uuid not null references subscription,
  subscriber_id uuid not null,
  plan_version integer not null,
  quantity integer not null,
  first_renewal timestamptz not null,
  primary key (rehearsal_id, subscription_id)
);

-- A migration is one row: what a period is sold as is looked up when it is priced.
create table migration (
  id uuid primary key,
  plan_code text not null,
  -- in the order of the announcements
  number integer not null check (number >= 1),
  to_version integer not null,
  rehearsal_id uuid not null unique,
  announced_at timestamptz not null,
  effective_from timestamptz not null,
  previous integer generated always as (nullif(number - 1, 0)) stored,
  unique (plan_code, number),
  constraint migration_follows_previous foreign key (plan_code, previous) references migration (plan_code, number),
  constraint migration_was_rehearsed
    foreign key (rehearsal_id, plan_code, to_version) references rehearsal (id, plan_code, to_version),
  constraint migration_is_announced_first check (announced_at <= effective_from)
);

create trigger rehearsal_is_append_only before update or delete or truncate on rehearsal
  for each statement execute function refuse();
create trigger rehearsed_is_append_only before update or delete or truncate on rehearsed
  for each statement execute function refuse();
create trigger migration_is_append_only before update or delete or truncate on migration
  for each statement execute function refuse();

-- nobody is moved back, and nobody is told less than was rehearsed
create function migration_goes_on() returns trigger language plpgsql as $$
begin
  if exists (select from migration where plan_code = new.plan_code and to_version > new.to_version)
  then perform refuse(tg_name, tg_table_name); end if;
  perform from rehearsal r where r.id = new.rehearsal_id and r.migrations = new.number - 1
    and new.effective_from >= coalesce(r.effective_from, new.announced_at + make_interval(hours => 24 * r.notice_days));
  if not found then perform refuse('migration_is_as_rehearsed', tg_table_name); end if;
  return new;
end
$$;
create trigger migration_goes_on before insert on migration for each row execute function migration_goes_on();

--changeset shulka:migrating splitStatements:false
-- Boundary k of an anchor in local time (S1), and the first one that is not before an instant.
create function boundary(anchor timestamptz, unit text, every integer, k integer, zone text) returns timestamptz
language sql stable as $$
  select ((anchor at time zone zone) + case unit
    when 'DAY' then make_interval(days => every * k)
    when 'WEEK' then make_interval(weeks => every * k)
    when 'MONTH' then make_interval(months => every * k)
    else make_interval(years => every * k) end) at time zone zone
$$;

create function boundary_from(anchor timestamptz, unit text, every integer, at timestamptz, zone text) returns integer
language sql stable as $$
  select case when at <= anchor then 0 when boundary(anchor, unit, every, k, zone) >= at then k else k + 1 end
  from (select case unit
    when 'DAY' then (t::date - a::date) / every
    when 'WEEK' then (t::date - a::date) / (7 * every)
    else ((extract(year from t) - extract(year from a))::integer * 12 + (extract(month from t) - extract(month from a))::integer)
      / (every * case unit when 'MONTH' then 1 else 12 end) end as k
    from (select anchor at time zone zone as a, at at time zone zone as t) l) g
$$;

-- Whom a migration moves, and which is the first period of theirs that it reaches: what is asked for keeps its price, and
-- so does what was chosen for later. Soonest is when one can begin that is reached, whatever is not paid, paused or
-- resumed after all.
create function migrating(plan text, version integer, effective timestamptz, present timestamptz, zone text)
returns table (subscription_id uuid, subscriber_id uuid, plan_version integer, quantity integer, first_renewal timestamptz,
  soonest timestamptz)
language sql stable as $$
  select r.id, r.subscriber_id, r.plan_version, r.quantity,
    boundary(r.anchor_at, r.period_unit, r.period_count,
      greatest(boundary_from(r.anchor_at, r.period_unit, r.period_count, r.renews_at, zone) + r.settled,
        boundary_from(r.anchor_at, r.period_unit, r.period_count, effective, zone)), zone),
    greatest(effective, r.renews_soonest)
  from (
    select s.id, s.subscriber_id, f.plan_version, f.quantity, v.period_unit, v.period_count, n.renews_at,
      case s.status when 'PAUSED' then least(present, b.resumes_at) + (b.granted_until - b.paused_at) else n.renews_at end
        as renews_soonest,
      case when s.status in ('ACTIVE', 'PAST_DUE') and b.paid_by is distinct from s.paid_by
          and (p.anchor_unit, p.anchor_count) = (v.period_unit, v.period_count)
        then p.anchor_at else n.renews_at end as anchor_at,
      coalesce(i.periods, case when s.next_plan_code is not null and s.next_from is null then 1 else 0 end) as settled
    from subscription s
    cross join lateral (select coalesce(s.next_plan_code, s.plan_code) as plan_code,
      coalesce(s.next_plan_version, s.plan_version) as plan_version, coalesce(s.next_quantity, s.quantity) as quantity) f
    join plan_version v on v.plan_code = f.plan_code and v.number = f.plan_version
    join plan_version newer on newer.plan_code = plan and newer.number = version
      and (newer.period_unit, newer.period_count) = (v.period_unit, v.period_count)
    left join paid_period p on p.subscription_id = s.id and p.invoice_id = s.paid_by
    left join pause b on b.subscription_id = s.id and b.number = s.pause
    left join invoice i on i.subscription_id = s.id and i.status = 'OPEN' and i.purpose = 'TIME'
    cross join lateral (select case
      when s.status = 'PAUSED' then b.resumes_at + (b.granted_until - b.paused_at)
      when s.status = 'TRIALING' then s.trial_ends_at
      when s.status in ('ACTIVE', 'PAST_DUE') and s.paid_by is not null then
        case when b.paid_by = s.paid_by then b.ends_at else p.ends_at end
      else present end as renews_at) n
    where s.status <> 'ENDED' and f.plan_code = plan and f.plan_version < version) r
$$;

--changeset shulka:price-notices splitStatements:false
alter table notice
  drop constraint notice_kind_check,
  add constraint notice_kind_check check (kind in ('RENEWAL_OFFERED', 'BEFORE_END', 'ENDED', 'IN_GRACE', 'LAST_DAY', 'PAST_DUE',
    'UNPAID_END', 'PAYMENT_RECEIVED', 'UNAPPLIED_MONEY', 'PRICE_CHANGES')),
  drop constraint notice_that_asks_says_where_and_until_when,
  add constraint notice_that_asks_says_where_and_until_when
    check (num_nulls(pay_token, period_ends_at, grace_ends_at) = 0
      or kind in ('UNPAID_END', 'PAYMENT_RECEIVED', 'UNAPPLIED_MONEY')
      or kind = 'PRICE_CHANGES' and period_ends_at is not null);

--changeset shulka:backdating splitStatements:false
-- When the first of the periods began that a request is for, where service was given before it was asked for (S21).
alter table invoice
  add column starts_at timestamptz,
  add constraint invoice_starts_in_the_past check (starts_at is null
    or purpose = 'TIME' and starts_at <= issued_at and issued_at - starts_at < interval '31 days');
create trigger invoice_start_is_frozen before update of starts_at on invoice for each row
  when (old.starts_at is distinct from new.starts_at) execute function refuse();

-- what was bought begins where it was said to begin
create function settlement_begins_as_asked() returns trigger language plpgsql as $$
begin
  if exists (select from invoice i where i.id = new.invoice_id and i.starts_at is not null and i.starts_at <> new.covers_from)
  then perform refuse(tg_name, tg_table_name); end if;
  return new;
end
$$;
create trigger settlement_begins_as_asked before insert on settlement
  for each row execute function settlement_begins_as_asked();
