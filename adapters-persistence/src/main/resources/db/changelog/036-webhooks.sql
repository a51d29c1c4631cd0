--liquibase formatted sql

--changeset shulka:webhook-endpoints splitStatements:false
create table webhook_endpoint (
  id uuid primary key,
  partner_id uuid not null references partner,
  url text not null check (url ~ '^https?://' and length(url) <= 2000),
  -- all of them if empty
  types text[] not null,
  -- what signs cannot be a hash; Standard Webhooks: 24 to 64 bytes in Base64
  secret text not null check (secret ~ '^whsec_[A-Za-z0-9+/=]{32,88}$'),
  previous_secret text check (previous_secret ~ '^whsec_[A-Za-z0-9+/=]{32,88}$'),
  previous_until timestamptz,
  standing text not null check (standing in ('ENABLED', 'DISABLED', 'REMOVED')),
  disabled_at timestamptz,
  -- since when it took nothing, and how often it refused in a row
  failing_since timestamptz,
  failures integer not null default 0 check (failures >= 0),
  held_until timestamptz,
  created_at timestamptz not null,
  constraint webhook_endpoint_partner_key unique (id, partner_id),
  constraint webhook_endpoint_old_secret_ends check ((previous_secret is null) = (previous_until is null)),
  constraint webhook_endpoint_is_disabled_at_a_time check ((standing = 'DISABLED') <= (disabled_at is not null))
);
create index webhook_endpoint_of_partner on webhook_endpoint (partner_id, id) where standing <> 'REMOVED';

create trigger webhook_endpoint_is_frozen before update of id, partner_id, url, types, created_at on webhook_endpoint
  for each statement execute function refuse();
create function webhook_endpoint_takes_an_edge() returns trigger language plpgsql as $$
begin
  if (old.standing, new.standing) not in (('ENABLED', 'ENABLED'), ('ENABLED', 'DISABLED'), ('ENABLED', 'REMOVED'),
    ('DISABLED', 'DISABLED'), ('DISABLED', 'REMOVED'))
  then perform refuse(tg_name, tg_table_name); end if;
  return new;
end
$$;
create trigger webhook_endpoint_takes_an_edge before update on webhook_endpoint
  for each row execute function webhook_endpoint_takes_an_edge();
create trigger webhook_endpoint_stays before delete or truncate on webhook_endpoint
  for each statement execute function refuse();

--changeset shulka:webhook-deliveries splitStatements:false
-- One event on its way to one endpoint. Of a subscriber an endpoint gets one at a time, in order: whoever takes one leaves
-- those that stand behind a pending one.
create table webhook_delivery (
  id uuid primary key,
  endpoint_id uuid not null,
  partner_id uuid not null,
  subscriber_id uuid not null,
  sequence bigint not null,
  event_id uuid not null,
  status text not null default 'PENDING' check (status in ('PENDING', 'DELIVERED', 'DEAD')),
  attempts integer not null default 0 check (attempts >= 0),
  due_at timestamptz,
  leased_until timestamptz,
  replied_at timestamptz,
  http_status integer check (http_status between 100 and 599),
  trouble text not null default '' check (length(trouble) <= 255),
  created_at timestamptz not null,
  constraint webhook_delivery_event_key unique (endpoint_id, event_id),
  constraint webhook_delivery_goes_to_its_partner
    foreign key (endpoint_id, partner_id) references webhook_endpoint (id, partner_id),
  constraint webhook_delivery_is_of_its_partners_subscriber
    foreign key (subscriber_id, partner_id) references subscriber (id, feed),
  constraint webhook_delivery_is_of_an_event
    foreign key (subscriber_id, sequence) references event (subscriber_id, sequence),
  constraint webhook_delivery_is_due_while_pending check ((status = 'PENDING') = (due_at is not null))
);
create index webhook_delivery_due on webhook_delivery (endpoint_id, due_at, id) where status = 'PENDING';
create index webhook_delivery_in_order on webhook_delivery (endpoint_id, subscriber_id, sequence) where status = 'PENDING';
create index webhook_delivery_newest on webhook_delivery (endpoint_id, id);
create trigger webhook_delivery_is_frozen
  before update of id, endpoint_id, partner_id, subscriber_id, sequence, event_id, created_at on webhook_delivery
  for each statement execute function refuse();

-- How far events were dealt out to endpoints: one row, which only goes forward.
create table webhook_progress (
  one boolean primary key default true check (one),
  transaction_id bigint not null,
  subscriber_id uuid not null,
  sequence bigint not null
);
insert into webhook_progress (transaction_id, subscriber_id, sequence)
values (pg_current_xact_id()::text::bigint, '00000000-0000-0000-0000-000000000000', 0);
create trigger webhook_progress_goes_forward before update on webhook_progress for each row
  when ((new.transaction_id, new.subscriber_id, new.sequence) < (old.transaction_id, old.subscriber_id, old.sequence))
  execute function refuse();
create trigger webhook_progress_stays before delete or truncate on webhook_progress
  for each statement execute function refuse();

-- A UUID of version 7 whose order is that of the time and of a place within it, so that lists by id are in the order of the feed.
create function gen_delivery_id(at timestamptz, place bigint) returns uuid language sql volatile as $$
  select (substr(hex, 1, 8) || '-' || substr(hex, 9, 4) || '-7' || lpad(to_hex(place & 4095), 3, '0') || '-'
    || '8' || substr(md5, 1, 3) || '-' || substr(md5, 4, 12))::uuid
  from (select lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') as hex,
    replace(gen_random_uuid()::text, '-', '') as md5) h
$$;
