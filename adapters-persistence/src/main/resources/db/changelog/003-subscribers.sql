--liquibase formatted sql

--changeset shulka:subscribers splitStatements:false
create table subscriber (
  id uuid primary key,
  subject text not null unique check (length(subject) between 1 and 255),
  name text check (length(name) <= 255),
  email text check (length(email) <= 320),
  phone text check (length(phone) <= 64),
  created_at timestamptz not null,
  event_count bigint not null default 0 check (event_count >= 0)
);

--changeset shulka:outbox splitStatements:false
create table event (
  id uuid not null unique,
  subscriber_id uuid not null references subscriber,
  sequence bigint not null check (sequence >= 1),
  previous bigint generated always as (nullif(sequence - 1, 0)) stored,
  type text not null check (length(type) between 1 and 100),
  created_at timestamptz not null,
  data jsonb not null check (jsonb_typeof(data) = 'object'),
  primary key (subscriber_id, sequence),
  -- no gap: every event but the first stands on the one before it
  constraint event_follows_previous foreign key (subscriber_id, previous) references event (subscriber_id, sequence)
);

create trigger event_is_append_only before update or delete or truncate on event
  for each statement execute function refuse();
