--liquibase formatted sql

--changeset shulka:catalog splitStatements:false
create table plan (
  code text primary key check (code ~ '^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$'),
  key uuid not null unique,
  status text not null check (status in ('ACTIVE', 'RETIRED')),
  current_version integer not null
);

create table plan_version (
  plan_code text not null references plan,
  number integer not null check (number >= 1),
  name text not null check (length(name) between 1 and 255),
  description text not null check (length(description) <= 4000),
  price_paisa bigint not null check (price_paisa = 0 or price_paisa >= 1000),
  tax_inclusive boolean not null,
  vat_basis_points integer not null check (vat_basis_points between 0 and 10000),
  period_unit text not null check (period_unit in ('DAY', 'WEEK', 'MONTH', 'YEAR')),
  period_count integer not null check (period_count between 1 and 1000),
  trial_days integer not null check (trial_days between 0 and 366),
  features jsonb not null check (jsonb_typeof(features) = 'object'),
  primary key (plan_code, number)
);

alter table plan add constraint plan_current_version_fkey
  foreign key (code, current_version) references plan_version deferrable initially deferred;

-- who subscribed to a version keeps it (S16)
create trigger plan_version_is_append_only before update or delete or truncate on plan_version
  for each statement execute function refuse();
