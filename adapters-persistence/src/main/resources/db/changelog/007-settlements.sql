--liquibase formatted sql

--changeset shulka:settlements splitStatements:false
-- What one decision writes in several tables is compared when it is committed: a decision that lost a race is told so
-- before a rule that it broke by losing.
create table settlement (
  invoice_id uuid primary key,
  subscription_id uuid not null,
  subscriber_id uuid not null,
  -- none where nothing was due
  payment_id uuid unique,
  amount_paisa bigint not null,
  covers_from timestamptz not null,
  covers_to timestamptz not null,
  constraint settlement_of_nothing_needs_no_payment check ((payment_id is null) = (amount_paisa = 0)),
  constraint settlement_covers_a_period check (covers_from < covers_to),
  constraint settlement_is_of_the_whole_invoice
    foreign key (invoice_id, subscription_id, subscriber_id, amount_paisa)
    references invoice (id, subscription_id, subscriber_id, total_paisa),
  constraint settlement_has_a_proof
    foreign key (payment_id, invoice_id, amount_paisa) references verified_payment (payment_id, invoice_id, amount_paisa)
    deferrable initially deferred,
  constraint settlement_is_the_payments_disposition
    foreign key (payment_id) references payment (settling_id) deferrable initially deferred,
  constraint settlement_makes_a_tax_invoice
    foreign key (invoice_id) references invoice (settled_id) deferrable initially deferred,
  unique (invoice_id, subscription_id, subscriber_id, covers_from, covers_to)
);

create trigger settlement_is_append_only before update or delete or truncate on settlement
  for each statement execute function refuse();

alter table invoice add constraint invoice_paid_is_settled
  foreign key (settled_id) references settlement deferrable initially deferred;

alter table payment add constraint payment_disposition_is_a_settlement
  foreign key (settling_id) references settlement (payment_id) deferrable initially deferred;

--changeset shulka:paid-periods splitStatements:false
create table paid_period (
  subscription_id uuid not null,
  invoice_id uuid not null,
  subscriber_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- the merchant's local date on which it starts
  start_date date not null,
  anchor_at timestamptz not null,
  anchor_unit text not null check (anchor_unit in ('DAY', 'WEEK', 'MONTH', 'YEAR')),
  anchor_count integer not null check (anchor_count between 1 and 1000),
  primary key (subscription_id, invoice_id),
  unique (subscription_id, start_date),
  constraint paid_period_is_bought
    foreign key (invoice_id, subscription_id, subscriber_id, starts_at, ends_at)
    references settlement (invoice_id, subscription_id, subscriber_id, covers_from, covers_to)
    deferrable initially deferred,
  constraint paid_period_does_not_overlap
    exclude using gist (subscription_id with =, tstzrange(starts_at, ends_at) with &&),
  constraint paid_period_starts_after_anchor check (anchor_at <= starts_at),
  constraint paid_period_date_is_of_its_start
    check (start_date between (starts_at at time zone 'UTC')::date - 1 and (starts_at at time zone 'UTC')::date + 1)
);

create trigger paid_period_is_append_only before update or delete or truncate on paid_period
  for each statement execute function refuse();

alter table subscription add constraint subscription_paid_by_its_period
  foreign key (id, paid_by) references paid_period (subscription_id, invoice_id);
