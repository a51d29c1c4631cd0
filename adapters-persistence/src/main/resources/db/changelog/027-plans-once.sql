--liquibase formatted sql

--changeset shulka:plans-are-had-once splitStatements:false
-- A plan is had once, also by who is going to have it: later, or as soon as a change is paid. Who decides on one holds the row
-- of the subscriber, so of two the second sees the first.
create function plan_is_had_once() returns trigger language plpgsql as $$
declare
  asking subscription;
begin
  if tg_table_name = 'invoice'
  then select * into strict asking from subscription where id = new.subscription_id;
  else asking := new;
  end if;
  perform from subscriber where id = asking.subscriber_id for no key update;
  perform from subscription other left join invoice o
    on o.subscription_id = other.id and o.status = 'OPEN' and o.purpose = 'CHANGE'
    where other.subscriber_id = asking.subscriber_id and other.id <> asking.id and other.status <> 'ENDED'
      and array[other.plan_code, other.next_plan_code, o.plan_code] && array_remove(array[asking.plan_code, asking.next_plan_code,
        case tg_table_name when 'invoice' then (to_jsonb(new) ->> 'plan_code') end], null);
  if found then
    raise exception 'a plan of %', asking.id using errcode = 'SH001', constraint = tg_name;
  end if;
  return null;
end
$$;
create trigger subscription_is_to_a_plan_once after insert on subscription for each row
  when (new.status <> 'ENDED') execute function plan_is_had_once();
create trigger subscription_plan_is_had_once after update of plan_code, next_plan_code on subscription for each row
  when (new.status <> 'ENDED' and (old.plan_code, old.next_plan_code) is distinct from (new.plan_code, new.next_plan_code))
  execute function plan_is_had_once();
create trigger invoice_plan_is_had_once after insert on invoice for each row
  when (new.purpose = 'CHANGE') execute function plan_is_had_once();

--changeset shulka:time-without-a-gap splitStatements:false
-- Paid time goes on without a gap also where it is counted anew: behind another interval, or changed to one.
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
      where subscription_id = new.subscription_id and resumed_at = new.since and ends_at <= new.starts_at)
    and not exists (select from paid_period
      where subscription_id = new.subscription_id and coalesce(since, anchor_at) = new.since and ends_at >= new.starts_at)
  then perform refuse_row('paid_period_since_a_pause', tg_table_name); end if;
  return new;
end
$$;
