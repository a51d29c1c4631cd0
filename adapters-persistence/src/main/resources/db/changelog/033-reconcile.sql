--liquibase formatted sql

--changeset shulka:reconciliations splitStatements:false
-- A comparison of our books with what the gateway says, and how far it got.
create table reconciliation (
  id uuid primary key,
  against text not null check (against in ('GATEWAY', 'SETTLEMENT')),
  -- the rows of the file are forgotten when it is over
  file_id uuid unique,
  row_count integer check (row_count >= 0),
  from_at timestamptz not null,
  to_at timestamptz not null,
  begun_by text not null check (length(begun_by) between 1 and 255),
  created_at timestamptz not null,
  status text not null check (status in ('RUNNING', 'DONE', 'FAILED')),
  revision integer not null check (revision >= 0),
  stage text not null check (stage in ('ATTEMPTS', 'TRANSACTIONS', 'ROWS', 'BOOKED')),
  place text not null check (length(place) <= 255),
  asked bigint not null check (asked >= 0),
  total bigint not null check (total >= 0),
  differences bigint not null check (differences >= 0),
  tries integer not null check (tries >= 0),
  -- when somebody goes on with it
  due_at timestamptz,
  why text check (length(why) between 1 and 1000),
  ended_at timestamptz,
  constraint reconciliation_is_of_some_time check (from_at < to_at),
  constraint reconciliation_has_its_file
    check (num_nulls(file_id, row_count) = case against when 'GATEWAY' then 2 else 0 end),
  constraint reconciliation_stage_is_its_own
    check ((against = 'GATEWAY') = (stage in ('ATTEMPTS', 'TRANSACTIONS'))),
  constraint reconciliation_is_due_while_running
    check ((status = 'RUNNING') = (due_at is not null) and (status = 'RUNNING') = (ended_at is null)),
  constraint reconciliation_failed_has_a_cause check ((status = 'FAILED') = (why is not null))
);
create index reconciliation_due on reconciliation (due_at, id) where due_at is not null;

-- What differs, in plain words. A report only grows, and only while somebody compares.
create table reconciliation_difference (
  reconciliation_id uuid not null references reconciliation,
  place bigint not null check (place >= 1),
  kind text not null check (kind ~ '^[a-z-]{1,40}$'),
  subject text not null check (length(subject) between 1 and 300),
  payment_id uuid references payment,
  transaction_id text check (length(transaction_id) between 1 and 255),
  line integer check (line >= 1),
  ours text not null check (length(ours) <= 1000),
  theirs text not null check (length(theirs) <= 1000),
  words text not null check (length(words) between 1 and 2000),
  remedy text not null check (remedy ~ '^[A-Z_]{1,40}$'),
  primary key (reconciliation_id, place),
  -- each once, however often a part is gone through
  constraint reconciliation_difference_key unique (reconciliation_id, kind, subject)
);
create index reconciliation_difference_transaction on reconciliation_difference (reconciliation_id, transaction_id);
create index reconciliation_difference_payment on reconciliation_difference (reconciliation_id, payment_id);

-- Rows of a settlement file until they were compared; of each only what is compared.
create table settlement_row (
  file_id uuid not null,
  line integer not null check (line >= 1),
  transaction_id text check (length(transaction_id) between 1 and 255),
  amount_paisa bigint check (amount_paisa >= 0),
  fee_paisa bigint check (fee_paisa >= 0),
  paid_on date,
  unreadable text check (length(unreadable) between 1 and 1000),
  received_at timestamptz not null,
  primary key (file_id, line),
  constraint settlement_row_is_read_or_not
    check (num_nulls(transaction_id, amount_paisa, fee_paisa, paid_on) = case when unreadable is null then 0 else 4 end)
);
create index settlement_row_transaction on settlement_row (file_id, transaction_id, line);

-- what was begun in a time, however many attempts there are
create index payment_created on payment (created_at, id);

create trigger reconciliation_stays before delete or truncate on reconciliation
  for each statement execute function refuse();
create trigger reconciliation_difference_is_append_only before update or delete or truncate on reconciliation_difference
  for each statement execute function refuse();
create trigger settlement_row_is_kept_as_sent before update or truncate on settlement_row
  for each statement execute function refuse();

create function reconciliation_goes_on() returns trigger language plpgsql as $$
begin
  if old.status <> 'RUNNING' then perform refuse('reconciliation_is_over', tg_table_name); end if;
  if (old.id, old.against, old.file_id, old.row_count, old.from_at, old.to_at, old.begun_by, old.created_at, old.total)
    is distinct from
    (new.id, new.against, new.file_id, new.row_count, new.from_at, new.to_at, new.begun_by, new.created_at, new.total)
  then perform refuse('reconciliation_terms_are_frozen', tg_table_name); end if;
  if new.asked < old.asked or new.differences < old.differences
  then perform refuse(tg_name, tg_table_name); end if;
  return new;
end
$$;
create trigger reconciliation_goes_on before update on reconciliation
  for each row execute function reconciliation_goes_on();

create trigger reconciliation_is_born_running before insert on reconciliation for each row
  when (new.status <> 'RUNNING' or new.differences <> 0) execute function refuse();

-- The report has as many lines as it says, so to one that is over none can be added.
create function reconciliation_difference_is_counted() returns trigger language plpgsql as $$
begin
  perform from reconciliation where id = new.reconciliation_id and differences >= new.place;
  if not found then perform refuse(tg_name, tg_table_name); end if;
  return null;
end
$$;
create constraint trigger reconciliation_difference_is_counted after insert on reconciliation_difference
  deferrable initially deferred for each row execute function reconciliation_difference_is_counted();

create function reconciliation_counts_its_lines() returns trigger language plpgsql as $$
begin
  if new.differences <> (
    select coalesce(max(place), 0) from reconciliation_difference where reconciliation_id = new.id)
  then perform refuse(tg_name, tg_table_name); end if;
  return null;
end
$$;
create constraint trigger reconciliation_counts_its_lines after update on reconciliation
  deferrable initially deferred for each row when (new.differences <> old.differences)
  execute function reconciliation_counts_its_lines();
