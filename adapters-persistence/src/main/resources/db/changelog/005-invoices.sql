--liquibase formatted sql

--changeset shulka:invoices splitStatements:false
create table invoice (
  id uuid primary key,
  reference text not null unique check (length(reference) between 1 and 64),
  subscription_id uuid not null,
  subscriber_id uuid not null,
  status text not null check (status in ('OPEN', 'PAID', 'VOID')),
  line_count integer not null check (line_count between 1 and 1000),
  subtotal_paisa bigint not null check (subtotal_paisa >= 0),
  tax_paisa bigint not null check (tax_paisa >= 0),
  total_paisa bigint not null check (total_paisa >= 0),
  vat_basis_points integer not null check (vat_basis_points between 0 and 10000),
  pay_token text not null unique check (length(pay_token) between 22 and 255),
  issued_at timestamptz not null,
  due_at timestamptz not null,
  fiscal_year integer,
  number integer check (number >= 1),
  previous_number integer generated always as (nullif(number - 1, 0)) stored,
  paid_at timestamptz,
  voided_at timestamptz,
  -- the id once paid: what may only be said of a paid invoice refers to this
  settled_id uuid generated always as (case when status = 'PAID' then id end) stored unique,
  foreign key (subscription_id, subscriber_id) references subscription (id, subscriber_id),
  -- what an attempt or a settlement is for: the whole total of exactly this invoice
  unique (id, subscription_id, subscriber_id, total_paisa),
  constraint invoice_number_key unique (fiscal_year, number),
  -- no gap: every number of a year but the first stands on the one before it (S23)
  constraint invoice_number_follows_previous
    foreign key (fiscal_year, previous_number) references invoice (fiscal_year, number),
  constraint invoice_total_is_subtotal_and_tax check (total_paisa = subtotal_paisa + tax_paisa),
  -- rounded half up, once per invoice (S8)
  constraint invoice_tax_is_of_subtotal
    check (tax_paisa = div(subtotal_paisa::numeric * vat_basis_points * 2 + 10000, 20000)),
  constraint invoice_due_after_issue check (due_at >= issued_at),
  constraint invoice_paid_is_numbered
    check (num_nulls(fiscal_year, number, paid_at) = case status when 'PAID' then 0 else 3 end),
  constraint invoice_void_has_a_time check ((status = 'VOID') = (voided_at is not null))
);

create unique index invoice_open_key on invoice (subscription_id) where status = 'OPEN';
create index invoice_of_subscriber on invoice (subscriber_id, id);

create trigger invoice_is_born_open before insert on invoice for each row
  when (new.status <> 'OPEN') execute function refuse();

create trigger invoice_terms_are_frozen before update on invoice for each row
  when ((old.id, old.reference, old.subscription_id, old.subscriber_id, old.line_count, old.subtotal_paisa, old.tax_paisa, old.total_paisa, old.vat_basis_points, old.pay_token, old.issued_at, old.due_at)
    is distinct from
    (new.id, new.reference, new.subscription_id, new.subscriber_id, new.line_count, new.subtotal_paisa, new.tax_paisa, new.total_paisa, new.vat_basis_points, new.pay_token, new.issued_at, new.due_at))
  execute function refuse();

create trigger invoice_changes_once before update on invoice for each row
  when (old.status <> 'OPEN' or new.status = 'OPEN') execute function refuse();

create trigger invoice_stays before delete or truncate on invoice
  for each statement execute function refuse();

create table invoice_line (
  invoice_id uuid not null references invoice,
  position integer not null check (position >= 1),
  subscriber_id uuid not null,
  description text not null check (length(description) <= 1000),
  quantity integer not null check (quantity between 1 and 10000),
  unit_amount_paisa bigint not null check (unit_amount_paisa >= 0),
  amount_paisa bigint not null,
  primary key (invoice_id, position),
  constraint invoice_line_amount_is_product check (amount_paisa::numeric = unit_amount_paisa::numeric * quantity)
);

create trigger invoice_line_is_append_only before update or delete or truncate on invoice_line
  for each statement execute function refuse();

create function check_invoice_lines() returns trigger language plpgsql as $$
declare
  owner uuid;
begin
  if tg_table_name = 'invoice' then owner := new.id; else owner := new.invoice_id; end if;
  perform 1 from invoice i
    where i.id = owner
      and (i.line_count, i.subtotal_paisa) = (select count(*), sum(l.amount_paisa) from invoice_line l where l.invoice_id = owner);
  if not found then
    raise exception 'refused by %', tg_name
      using errcode = 'check_violation', constraint = tg_name, table = tg_table_name;
  end if;
  return null;
end
$$;

create constraint trigger invoice_has_its_lines after insert on invoice deferrable initially deferred
  for each row execute function check_invoice_lines();
create constraint trigger invoice_line_adds_up after insert on invoice_line deferrable initially deferred
  for each row execute function check_invoice_lines();

--changeset shulka:invoice-series splitStatements:false
create table invoice_series (
  fiscal_year integer primary key,
  last_number integer not null check (last_number >= 1),
  -- a number that is taken is on an invoice, or was never taken
  constraint invoice_series_number_is_used
    foreign key (fiscal_year, last_number) references invoice (fiscal_year, number) deferrable initially deferred
);

create trigger invoice_series_starts_at_one before insert on invoice_series for each row
  when (new.last_number <> 1) execute function refuse();

create trigger invoice_series_counts_by_one before update on invoice_series for each row
  when ((new.fiscal_year, new.last_number) is distinct from (old.fiscal_year, old.last_number + 1))
  execute function refuse();

create trigger invoice_series_stays before delete or truncate on invoice_series
  for each statement execute function refuse();
