--liquibase formatted sql

--changeset shulka:partners splitStatements:false
-- Teams that build on us. A secret is never stored; its hash says how it was made.
create table partner (
  id uuid primary key,
  client_id text not null constraint partner_client_key unique check (client_id ~ '^[A-Za-z0-9._-]{3,100}$'),
  name text not null check (length(name) between 1 and 200),
  scopes text[] not null constraint partner_may_do_something
    check (cardinality(scopes) > 0 and scopes <@ array['partner:read', 'partner:write']),
  secret_hash text not null constraint partner_secret_is_a_hash check (secret_hash ~ '^\{[A-Za-z0-9@_-]+\}.{16,}$'),
  status text not null check (status in ('ACTIVE', 'DISABLED')),
  created_at timestamptz not null
);

create trigger partner_is_frozen before update of id, client_id, name, scopes, created_at on partner
  for each statement execute function refuse();
create trigger partner_stays_disabled before update on partner for each row
  when (old.status = 'DISABLED') execute function refuse();
create trigger partner_stays before delete or truncate on partner for each statement execute function refuse();

--changeset shulka:partners-subscribers splitStatements:false
-- Who created a subscriber is known from the beginning and for ever; nobody is adopted or handed on.
alter table subscriber
  add column partner_id uuid references partner,
  add column external_id text check (external_id ~ '^[A-Za-z0-9._~:@+-]{1,128}$'),
  add constraint subscriber_of_a_partner_has_its_id check ((partner_id is null) = (external_id is null)),
  -- nobody can sign in as one of these: no token may have such a subject
  add constraint subscriber_of_a_partner_is_named_after_it
    check (case when partner_id is null then subject not like 'urn:shulka:%'
      else subject = 'urn:shulka:partner:' || partner_id || ':' || external_id end);
alter table subscriber
  -- in whose feed things are told that happen to them; in nobody's if no partner created them
  add column feed uuid not null
    generated always as (coalesce(partner_id, '00000000-0000-0000-0000-000000000000')) stored;
create unique index subscriber_of_partner on subscriber (partner_id, external_id) where partner_id is not null;
alter table subscriber add constraint subscriber_feed_key unique (id, feed);
create trigger subscriber_keeps_its_partner before update of partner_id, external_id on subscriber for each row
  when ((new.partner_id, new.external_id) is distinct from (old.partner_id, old.external_id)) execute function refuse();

--changeset shulka:event-feed splitStatements:false
-- The order in which events are told: by the transaction that wrote them, then by subscriber and sequence. Whoever reads goes
-- no further than the oldest transaction that is still open, so nothing ever appears before what was read (docs/decisions/0031).
alter table event
  add column feed uuid not null default '00000000-0000-0000-0000-000000000000',
  add column transaction_id bigint not null default (pg_current_xact_id()::text::bigint),
  add constraint event_is_in_the_feed_of_its_subscriber
    foreign key (subscriber_id, feed) references subscriber (id, feed);
alter table event drop constraint event_subscriber_id_fkey;
create trigger event_is_of_its_transaction before insert on event for each row
  when (new.transaction_id <> pg_current_xact_id()::text::bigint) execute function refuse();

-- what no partner sees costs nothing here
create index event_in_feed on event (feed, transaction_id, subscriber_id, sequence)
  where feed <> '00000000-0000-0000-0000-000000000000';
create index event_in_order on event (transaction_id, subscriber_id, sequence)
  where feed <> '00000000-0000-0000-0000-000000000000';
create index event_in_feed_since on event (feed, created_at)
  where feed <> '00000000-0000-0000-0000-000000000000';
