--liquibase formatted sql

--changeset shulka:plan-is-had-once-by-key splitStatements:false
-- As before, but planned once: its plan was made anew for each subscription, and joined all open changes of plan.
create or replace function plan_is_had_once() returns trigger language plpgsql as $$
declare
  asking subscription;
  wanted text[];
begin
  if tg_table_name = 'invoice'
  then select * into strict asking from subscription where id = new.subscription_id;
  else asking := new;
  end if;
  wanted := array_remove(array[asking.plan_code, asking.next_plan_code,
    case tg_table_name when 'invoice' then (to_jsonb(new) ->> 'plan_code') end], null);
  perform from subscriber where id = asking.subscriber_id for no key update;
  perform from subscription other
    where other.subscriber_id = asking.subscriber_id and other.id <> asking.id and other.status <> 'ENDED'
      and (array[other.plan_code, other.next_plan_code] && wanted or exists (select from invoice o
        where o.subscription_id = other.id and o.status = 'OPEN' and o.purpose = 'CHANGE' and o.plan_code = any (wanted)));
  if found then
    raise exception 'a plan of %', asking.id using errcode = 'SH001', constraint = tg_name;
  end if;
  return null;
end
$$;
alter function plan_is_had_once() set plan_cache_mode = force_generic_plan;
alter function payment_adds_none_beside_an_open_one() set plan_cache_mode = force_generic_plan;
