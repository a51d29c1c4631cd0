--liquibase formatted sql

--changeset shulka:payments splitStatements:false
create table payment (
  id uuid primary key,
  invoice_id uuid not null,
  subscription_id uuid not null,
  subscriber_id uuid not null,
  amount_paisa bigint not null check (amount_paisa > 0),
  channel text not null check (channel in ('WEB', 'WIDGET')),
  status text not null
    check (status in ('CREATED', 'INITIATED', 'PENDING', 'CLOSED', 'COMPLETED', 'MISMATCHED', 'REFUNDED')),
  revision integer not null check (revision >= 0),
  -- what the gateway is asked by: the pidx, or the digest of the widget's token
  reference text constraint payment_reference_key unique check (length(reference) between 1 and 255),
  payment_url text check (length(payment_url) between 1 and 4000),
  expires_at timestamptz,
  widget_token text check (length(widget_token) between 1 and 255),
  initiated_at timestamptz,
  gateway_status text
    check (gateway_status in ('PENDING', 'INITIATED', 'EXPIRED', 'CANCELLED', 'FAILED', 'REFUNDED', 'PARTIALLY_REFUNDED', 'UNRECOGNISED')),
  gateway_status_text text check (length(gateway_status_text) <= 255),
  checks integer not null default 0 check (checks >= 0),
  recheck_at timestamptz,
  -- was closed before: if money is on its way after all, it may stand beside a newer attempt (S12)
  reopened boolean not null default false,
  disposition text check (disposition in ('SETTLED_INVOICE', 'UNAPPLIED')),
  mismatch_reason text check (length(mismatch_reason) <= 1000),
  since timestamptz,
  created_at timestamptz not null,
  -- the id once completed, and once it settled its invoice: what may only be said then refers to these
  completed_id uuid generated always as (case when status = 'COMPLETED' then id end) stored,
  settling_id uuid generated always as (case when disposition = 'SETTLED_INVOICE' then id end) stored unique,
  constraint payment_is_for_the_whole_invoice
    foreign key (invoice_id, subscription_id, subscriber_id, amount_paisa)
    references invoice (id, subscription_id, subscriber_id, total_paisa),
  unique (completed_id, subscriber_id, invoice_id, reference, amount_paisa),
  constraint payment_initiated_has_a_time check ((status = 'CREATED') = (initiated_at is null)),
  constraint payment_link_is_whole
    check (num_nulls(payment_url, expires_at) in (0, 2)
      and num_nulls(payment_url, widget_token) >= 1
      and (reference is not null) = (num_nonnulls(payment_url, widget_token) = 1)
      and (initiated_at is not null or num_nulls(reference, payment_url) = 2)),
  constraint payment_says_what_the_gateway_said
    check (num_nulls(gateway_status, gateway_status_text) = case when status in ('PENDING', 'CLOSED', 'REFUNDED') then 0 else 2 end),
  constraint payment_closed_by_a_no check (status <> 'CLOSED' or gateway_status in ('EXPIRED', 'CANCELLED', 'FAILED')),
  constraint payment_refunded_by_a_refund check (status <> 'REFUNDED' or gateway_status = 'REFUNDED'),
  constraint payment_rechecks_while_watched
    check (status in ('INITIATED', 'PENDING', 'CLOSED') or (recheck_at is null and checks = 0)),
  constraint payment_completed_has_a_disposition check ((status = 'COMPLETED') = (disposition is not null)),
  constraint payment_mismatched_has_a_reason check ((status = 'MISMATCHED') = (mismatch_reason is not null)),
  constraint payment_end_has_a_time check ((status in ('MISMATCHED', 'REFUNDED')) = (since is not null))
);

create unique index payment_open_key on payment (invoice_id)
  where status in ('CREATED', 'INITIATED', 'PENDING') and not reopened;
create index payment_of_invoice on payment (invoice_id);
create index payment_due on payment (recheck_at) where recheck_at is not null;
create index payment_of_subscriber on payment (subscriber_id, id);

create trigger payment_is_born_created before insert on payment for each row
  when (new.status <> 'CREATED') execute function refuse();

create trigger payment_terms_are_frozen before update on payment for each row
  when ((old.id, old.invoice_id, old.subscription_id, old.subscriber_id, old.amount_paisa, old.channel, old.created_at)
    is distinct from
    (new.id, new.invoice_id, new.subscription_id, new.subscriber_id, new.amount_paisa, new.channel, new.created_at))
  execute function refuse();

-- bound to one checkout for ever
create trigger payment_reference_is_frozen before update on payment for each row
  when (old.reference is not null
    and (old.reference, old.payment_url, old.expires_at, old.widget_token, old.initiated_at)
      is distinct from (new.reference, new.payment_url, new.expires_at, new.widget_token, new.initiated_at))
  execute function refuse();

create trigger payment_takes_an_edge before update on payment for each row
  when ((old.status, new.status) not in (
    ('CREATED', 'INITIATED'),
    ('INITIATED', 'INITIATED'), ('INITIATED', 'PENDING'), ('INITIATED', 'CLOSED'),
    ('INITIATED', 'COMPLETED'), ('INITIATED', 'MISMATCHED'), ('INITIATED', 'REFUNDED'),
    ('PENDING', 'PENDING'), ('PENDING', 'CLOSED'),
    ('PENDING', 'COMPLETED'), ('PENDING', 'MISMATCHED'), ('PENDING', 'REFUNDED'),
    ('CLOSED', 'CLOSED'), ('CLOSED', 'PENDING'),
    ('CLOSED', 'COMPLETED'), ('CLOSED', 'MISMATCHED'), ('CLOSED', 'REFUNDED')))
  execute function refuse();

create trigger payment_stays before delete or truncate on payment
  for each statement execute function refuse();

--changeset shulka:evidence splitStatements:false
create table gateway_report (
  id uuid primary key,
  payment_id uuid not null references payment,
  subscriber_id uuid not null,
  -- a pidx, or the digest of a widget's token
  asked text not null check (length(asked) between 1 and 255),
  about_pidx text check (length(about_pidx) <= 255),
  status text not null
    check (status in ('COMPLETED', 'PENDING', 'INITIATED', 'EXPIRED', 'CANCELLED', 'FAILED', 'REFUNDED', 'PARTIALLY_REFUNDED', 'UNRECOGNISED')),
  status_text text not null check (length(status_text) <= 255),
  total_paisa bigint not null check (total_paisa >= 0),
  transaction_id text check (length(transaction_id) between 1 and 255),
  fee_paisa bigint not null check (fee_paisa >= 0),
  refunded boolean not null,
  purchase_order text check (length(purchase_order) <= 255),
  http_status integer not null,
  body text not null check (length(body) <= 65536),
  asked_at timestamptz not null,
  -- what was asked about, if the answer says that it is paid: a proof refers to this
  proof_of text generated always as (
    case when status = 'COMPLETED' and not refunded
      and (about_pidx = asked or about_pidx is null and asked like 'sha256 %')
      and (purchase_order is null or purchase_order = payment_id::text)
    then asked end) stored,
  unique (id, payment_id, proof_of, transaction_id, total_paisa)
);

create index gateway_report_of_payment on gateway_report (payment_id, id);

create trigger gateway_report_is_append_only before update or delete or truncate on gateway_report
  for each statement execute function refuse();

create table verified_payment (
  payment_id uuid primary key,
  subscriber_id uuid not null,
  invoice_id uuid not null,
  report_id uuid not null unique,
  reference text not null,
  -- the same money counts once, ever (S14)
  transaction_id text not null constraint verified_payment_transaction_key unique,
  amount_paisa bigint not null check (amount_paisa > 0),
  proven_at timestamptz not null,
  -- the stored answer says exactly this: completed, not refunded, about what was asked, this amount
  constraint verified_payment_fits_its_report
    foreign key (report_id, payment_id, reference, transaction_id, amount_paisa)
    references gateway_report (id, payment_id, proof_of, transaction_id, total_paisa),
  -- and the attempt expected exactly this
  constraint verified_payment_fits_its_payment
    foreign key (payment_id, subscriber_id, invoice_id, reference, amount_paisa)
    references payment (completed_id, subscriber_id, invoice_id, reference, amount_paisa),
  unique (payment_id, invoice_id, amount_paisa)
);

create trigger verified_payment_is_append_only before update or delete or truncate on verified_payment
  for each statement execute function refuse();

alter table payment add constraint payment_completed_is_verified
  foreign key (completed_id) references verified_payment deferrable initially deferred;
