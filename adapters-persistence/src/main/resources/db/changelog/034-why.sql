--liquibase formatted sql

--changeset shulka:workings splitStatements:false
-- What a change at once was worked out from: what was left on that day, and what had been paid for it. It cannot be looked up
-- later, so it is kept with the request. Requests of before that do not say; what everything else is worked out from is there.
alter table invoice
  add column working jsonb,
  add constraint invoice_working_is_an_object check (jsonb_typeof(working) = 'object');

create trigger invoice_change_says_from_what before insert on invoice for each row
  when ((new.purpose = 'CHANGE') <> (new.working is not null)) execute function refuse();

create trigger invoice_working_is_frozen before update of working on invoice for each row
  when (old.working is distinct from new.working) execute function refuse();

--changeset shulka:recomputations splitStatements:false
-- A run in which every invoice is worked out once more, in the order of their ids, and what it found.
create table recomputation (
  id uuid primary key,
  started_at timestamptz not null,
  up_to uuid references invoice,
  checked integer not null check (checked >= 0),
  unexplained integer not null check (unexplained >= 0),
  differing integer not null check (differing >= 0),
  finished_at timestamptz,
  constraint recomputation_counts_what_it_checked check (unexplained + differing <= checked),
  constraint recomputation_is_somewhere check ((checked = 0) = (up_to is null)),
  constraint recomputation_ends_after_it_begins check (finished_at >= started_at)
);

-- one at a time
create unique index recomputation_running_key on recomputation ((finished_at is null)) where finished_at is null;
create index recomputation_by_start on recomputation (started_at desc, id desc);

create trigger recomputation_begins_with_nothing before insert on recomputation for each row
  when (new.checked <> 0 or new.finished_at is not null) execute function refuse();
create trigger recomputation_goes_on before update on recomputation for each row
  when (old.finished_at is not null or (old.id, old.started_at) is distinct from (new.id, new.started_at)
    or new.checked < old.checked or new.differing < old.differing or new.unexplained < old.unexplained
    or new.up_to < old.up_to)
  execute function refuse();
create trigger recomputation_stays before delete or truncate on recomputation
  for each statement execute function refuse();

create table recomputation_finding (
  recomputation_id uuid not null references recomputation,
  invoice_id uuid not null references invoice,
  what text not null check (length(what) between 1 and 100),
  kept_paisa bigint not null check (kept_paisa >= 0),
  recomputed_paisa bigint not null check (recomputed_paisa >= 0),
  primary key (recomputation_id, invoice_id, what),
  constraint recomputation_finding_differs check (kept_paisa <> recomputed_paisa)
);
create trigger recomputation_finding_is_append_only before update or delete or truncate on recomputation_finding
  for each statement execute function refuse();

--changeset shulka:audit-checkpoints splitStatements:false
-- Up to where the chain of the audit log was verified, and what its head was then: who cuts off its end, or writes it
-- anew, has to explain the heads that are here, in the logs and in the metrics.
create table audit_checkpoint (
  sequence bigint primary key check (sequence >= 1),
  hash bytea not null check (length(hash) = 32),
  verified_at timestamptz not null
);

create function audit_checkpoint_is_of_the_log() returns trigger language plpgsql as $$
begin
  if not exists (select from audit_entry where sequence = new.sequence and hash = new.hash)
    or exists (select from audit_checkpoint where sequence > new.sequence)
  then perform refuse(tg_name, tg_table_name); end if;
  return new;
end
$$;
create trigger audit_checkpoint_is_of_the_log before insert on audit_checkpoint
  for each row execute function audit_checkpoint_is_of_the_log();
create trigger audit_checkpoint_is_append_only before update or delete or truncate on audit_checkpoint
  for each statement execute function refuse();

-- What of the chain is sound from an entry on, which is believed: how many follow it, the last one, the first that does not fit.
create function audit_check(since bigint, out checked bigint, out head bigint, out hash bytea, out first_break bigint)
  language sql stable as $$
  select chained.checked, last.sequence, last.hash, chained.first_break
  from (
    select count(*) filter (where c.sequence > since) as checked,
      min(c.sequence) filter (
        where c.sequence > since and c.hash is distinct from audit_hash(c.entry, coalesce(c.before, ''::bytea))) as first_break
    from (
      select e as entry, e.sequence, e.hash, lag(e.hash) over (order by e.sequence) as before
      from audit_entry e where e.sequence >= since) c) chained
  left join (select e.sequence, e.hash from audit_entry e order by e.sequence desc limit 1) last on true
$$;
