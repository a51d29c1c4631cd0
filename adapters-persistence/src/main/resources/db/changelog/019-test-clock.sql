--liquibase formatted sql

--changeset shulka:test-clock splitStatements:false
-- How far the billing clock is ahead of the real one, outside production; one row, and none as long as nobody moved it.
create table test_clock (
  only_one boolean primary key default true check (only_one),
  ahead_micros bigint not null check (ahead_micros >= 0),
  -- who moves it now, and when they were heard of last, by the clock of this database
  hand uuid,
  heard_at timestamptz not null
);

-- What was done already would lie in the future if the clock went back.
create trigger test_clock_goes_forward before update on test_clock for each row
  when (new.ahead_micros < old.ahead_micros) execute function refuse();
create trigger test_clock_is_kept before delete or truncate on test_clock
  for each statement execute function refuse();
