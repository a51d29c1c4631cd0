--liquibase formatted sql

--changeset shulka:former-names splitStatements:false
-- What subscribers were called before, so that documents of who stated nothing of themselves are printed as they were (N4).
-- Of several names of one instant the first was in use until then.
create table former_name (
  subscriber_id uuid not null references subscriber,
  until timestamptz not null,
  name text check (length(name) <= 255),
  primary key (subscriber_id, until)
);
create trigger former_name_is_append_only before update or delete or truncate on former_name
  for each statement execute function refuse();
