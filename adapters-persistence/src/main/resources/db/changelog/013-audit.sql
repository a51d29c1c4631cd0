--liquibase formatted sql

--changeset shulka:audit splitStatements:false
-- What was done by privilege. The database numbers the entries and chains them: each hash is of the entry and of the hash
-- before it, so whoever takes one out or alters one breaks every later one (I17).
create table audit_entry (
  sequence bigint primary key,
  id uuid not null unique,
  actor text not null check (length(actor) between 1 and 255),
  action text not null check (action ~ '^[a-z-]{1,40}\.[a-z-]{1,40}$'),
  target text not null check (length(target) between 1 and 255),
  reason text check (length(reason) between 1 and 1000),
  was jsonb not null check (jsonb_typeof(was) = 'object'),
  became jsonb not null check (jsonb_typeof(became) = 'object'),
  at timestamptz not null,
  previous bigint generated always as (nullif(sequence - 1, 0)) stored,
  hash bytea not null,
  constraint audit_entry_follows_previous foreign key (previous) references audit_entry
);

create index audit_entry_of_actor on audit_entry (actor, id);
create index audit_entry_of_action on audit_entry (action, id);

create function audit_hash(entry audit_entry, before bytea) returns bytea language sql stable as $$
  select sha256(convert_to(jsonb_build_array(encode(before, 'hex'), entry.sequence, entry.id, entry.actor, entry.action,
    entry.target, entry.reason, entry.was, entry.became, extract(epoch from entry.at))::text, 'UTF8'))
$$;

create function audit_entry_is_chained() returns trigger language plpgsql as $$
declare
  last audit_entry;
begin
  -- one at a time: privileged acts are rare, and an order that is agreed on is the point of a chain
  perform pg_advisory_xact_lock(hashtext('audit_entry'));
  select * into last from audit_entry order by sequence desc limit 1;
  new.sequence := coalesce(last.sequence, 0) + 1;
  new.hash := audit_hash(new, coalesce(last.hash, ''::bytea));
  return new;
end
$$;

create trigger audit_entry_is_chained before insert on audit_entry
  for each row execute function audit_entry_is_chained();

create trigger audit_entry_is_append_only before update or delete or truncate on audit_entry
  for each statement execute function refuse();

-- the entries that are not what was chained: none, unless somebody got around the triggers
create view audit_break as
  select entry.sequence
  from (select e, lag(e.hash) over (order by e.sequence) as before, (e).sequence from audit_entry e) entry
  where (entry.e).hash is distinct from audit_hash(entry.e, coalesce(entry.before, ''::bytea));

--changeset shulka:plan-edges splitStatements:false
-- a plan is retired for good, and its versions are counted one by one (S16)
create function plan_takes_an_edge() returns trigger language plpgsql as $$
begin
  if (old.code, old.key) is distinct from (new.code, new.key) then
    perform refuse('plan_name_is_frozen', tg_table_name);
  end if;
  if old.status = 'RETIRED' and new.status <> 'RETIRED' then perform refuse('plan_stays_retired', tg_table_name); end if;
  if new.current_version not in (old.current_version, old.current_version + 1) then
    perform refuse('plan_counts_its_versions', tg_table_name);
  end if;
  return new;
end
$$;

create trigger plan_takes_an_edge before update on plan for each row execute function plan_takes_an_edge();

create trigger plan_stays before delete or truncate on plan for each statement execute function refuse();
