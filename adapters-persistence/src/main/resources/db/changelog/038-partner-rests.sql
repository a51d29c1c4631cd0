--liquibase formatted sql

--changeset shulka:events-take-their-place splitStatements:false
-- A transaction may have got its number before it waited for the row of the subscriber. Its events come after those that
-- were written meanwhile all the same: an event never stands before the one that it follows (docs/decisions/0031). Whoever
-- reads up to the oldest open transaction still misses nothing, because no place is lower than the number of its transaction.
drop trigger event_is_of_its_transaction on event;
create function event_takes_its_place() returns trigger language plpgsql as $$
begin
  if new.transaction_id <> pg_current_xact_id()::text::bigint then perform refuse(tg_name, tg_table_name); end if;
  new.transaction_id := greatest(new.transaction_id, (select e.transaction_id from event e
    where e.subscriber_id = new.subscriber_id and e.sequence = new.sequence - 1));
  return new;
end
$$;
create trigger event_takes_its_place before insert on event for each row execute function event_takes_its_place();

--changeset shulka:events-of-the-catalog splitStatements:false
-- What happens to the catalog is told to every partner, in a sequence of its own: that of nobody's id.
create table catalog_events (
  one boolean primary key default true check (one),
  id uuid not null default '00000000-0000-0000-0000-000000000000'
    check (id = '00000000-0000-0000-0000-000000000000'),
  feed uuid not null default 'ffffffff-ffff-ffff-ffff-ffffffffffff'
    check (feed = 'ffffffff-ffff-ffff-ffff-ffffffffffff'),
  event_count bigint not null default 0 check (event_count >= 0)
);
insert into catalog_events default values;
create trigger catalog_events_count_up before update on catalog_events for each row
  when (new.event_count <= old.event_count) execute function refuse();
create trigger catalog_events_stay before delete or truncate on catalog_events for each statement execute function refuse();
alter table subscriber add constraint subscriber_is_not_the_catalog
  check (id <> '00000000-0000-0000-0000-000000000000');

-- Subscribers are never deleted and never change their feed, so it is enough to look once.
alter table event drop constraint event_is_in_the_feed_of_its_subscriber;
create function event_is_in_the_feed_of_its_subscriber() returns trigger language plpgsql as $$
begin
  if not exists (select from subscriber s where s.id = new.subscriber_id and s.feed = new.feed)
    and not exists (select from catalog_events c where c.id = new.subscriber_id and c.feed = new.feed)
  then perform refuse(tg_name, tg_table_name); end if;
  return new;
end
$$;
create trigger event_is_in_the_feed_of_its_subscriber before insert on event
  for each row execute function event_is_in_the_feed_of_its_subscriber();

alter table webhook_delivery drop constraint webhook_delivery_is_of_its_partners_subscriber;
create function webhook_delivery_is_of_its_partners_feed() returns trigger language plpgsql as $$
begin
  if exists (select from event e where e.subscriber_id = new.subscriber_id and e.sequence = new.sequence
    and (e.id <> new.event_id or e.feed not in (new.partner_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff')))
  then perform refuse(tg_name, tg_table_name); end if;
  return new;
end
$$;
create trigger webhook_delivery_is_of_its_partners_feed before insert on webhook_delivery
  for each row execute function webhook_delivery_is_of_its_partners_feed();

--changeset shulka:event-log splitStatements:false
-- How far events were published to the merchant's own log, and which node does it: one row, which only goes forward.
create table publication (
  one boolean primary key default true check (one),
  transaction_id bigint not null default 0,
  subscriber_id uuid not null default '00000000-0000-0000-0000-000000000000',
  sequence bigint not null default 0,
  node uuid,
  leased_until timestamptz,
  constraint publication_is_leased_by_a_node check ((node is null) = (leased_until is null))
);
insert into publication default values;
create trigger publication_goes_forward before update on publication for each row
  when ((new.transaction_id, new.subscriber_id, new.sequence) < (old.transaction_id, old.subscriber_id, old.sequence))
  execute function refuse();
create trigger publication_stays before delete or truncate on publication for each statement execute function refuse();
-- everything goes there, also what no partner sees
create index event_in_whole_order on event (transaction_id, subscriber_id, sequence);

--changeset shulka:deliveries-end splitStatements:false
create trigger webhook_delivery_on_its_way_stays before delete on webhook_delivery for each row
  when (old.status = 'PENDING') execute function refuse();
create trigger webhook_delivery_stays before truncate on webhook_delivery for each statement execute function refuse();

--changeset shulka:deliveries-under-way splitStatements:false
-- How many are on their way to an endpoint is asked with every claim, and must not depend on how many wait.
create index webhook_delivery_under_way on webhook_delivery (endpoint_id, leased_until)
  where status = 'PENDING' and leased_until is not null;
