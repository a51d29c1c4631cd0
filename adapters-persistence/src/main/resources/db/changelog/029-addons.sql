--liquibase formatted sql

--changeset shulka:add-ons splitStatements:false
-- What is sold beside plans: with every period of an interval, or once where none is named.
create table add_on (
  code text primary key check (code ~ '^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$'),
  key uuid not null unique,
  status text not null check (status in ('ACTIVE', 'RETIRED')),
  current_version integer not null
);

create table add_on_version (
  add_on_code text not null references add_on,
  number integer not null check (number >= 1),
  name text not null check (length(name) between 1 and 255),
  description text not null check (length(description) <= 4000),
  price_paisa bigint not null check (price_paisa = 0 or price_paisa >= 1000),
  tax_inclusive boolean not null,
  vat_basis_points integer not null check (vat_basis_points between 0 and 10000),
  period_unit text check (period_unit in ('DAY', 'WEEK', 'MONTH', 'YEAR')),
  period_count integer check (period_count between 1 and 1000),
  most integer not null check (most between 1 and 10000),
  primary key (add_on_code, number),
  constraint add_on_version_recurs_or_not check (num_nulls(period_unit, period_count) in (0, 2))
);
alter table add_on add constraint add_on_current_version_fkey
  foreign key (code, current_version) references add_on_version deferrable initially deferred;

create table add_on_plan (
  add_on_code text not null,
  number integer not null,
  plan_code text not null references plan,
  primary key (add_on_code, number, plan_code),
  foreign key (add_on_code, number) references add_on_version
);

-- who has a version keeps it (C25)
create trigger add_on_version_is_append_only before update or delete or truncate on add_on_version
  for each statement execute function refuse();
create trigger add_on_plan_is_append_only before update or delete or truncate on add_on_plan
  for each statement execute function refuse();
create trigger add_on_stays before delete or truncate on add_on
  for each statement execute function refuse();
create trigger add_on_retires_for_good before update on add_on for each row
  when (old.status = 'RETIRED' or (old.code, old.key) is distinct from (new.code, new.key)
    or new.current_version not between old.current_version and old.current_version + 1)
  execute function refuse();

create function add_on_version_is_of_its_kind() returns trigger language plpgsql as $$
begin
  if exists (select from add_on_version v
    where v.add_on_code = new.add_on_code and (v.period_unit is null) <> (new.period_unit is null))
  then perform refuse(tg_name, tg_table_name); end if;
  return new;
end
$$;
create trigger add_on_version_is_of_its_kind before insert on add_on_version
  for each row execute function add_on_version_is_of_its_kind();

--changeset shulka:selected-add-ons splitStatements:false
-- What recurs beside a plan, by code: [{"code": text, "version": number, "quantity": number}, …]
alter table subscription
  add column add_ons jsonb not null default '[]',
  add column next_add_ons jsonb,
  drop constraint subscription_next_is_whole;
alter table subscription disable trigger user;
update subscription set next_add_ons = '[]' where next_plan_code is not null;
alter table subscription enable trigger user;
alter table subscription add constraint subscription_next_is_whole
  check (num_nulls(next_plan_code, next_plan_version, next_quantity, next_add_ons) in (0, 4)
    and (next_from is null or next_plan_code is not null));

-- The versions that are named exist, recur with the period of the plan, and stand in order, each once.
create function are_add_ons(plan text, version integer, add_ons jsonb) returns boolean language sql stable as $$
  select add_ons = '[]' or jsonb_typeof(add_ons) = 'array' and jsonb_array_length(add_ons) <= 20
    and add_ons = (
      select jsonb_agg(jsonb_build_object('code', v.add_on_code, 'version', v.number, 'quantity', (a ->> 'quantity')::integer)
        order by v.add_on_code collate "C")
      from jsonb_array_elements(add_ons) a
      join add_on_version v on v.add_on_code = a ->> 'code' and v.number = (a ->> 'version')::integer
      join plan_version p on p.plan_code = plan and p.number = version
      where (v.period_unit, v.period_count) = (p.period_unit, p.period_count)
        and (a ->> 'quantity')::integer between 1 and 10000)
    and (select count(distinct a ->> 'code') from jsonb_array_elements(add_ons) a) = jsonb_array_length(add_ons)
$$;

create function subscription_add_ons_are_sold() returns trigger language plpgsql as $$
begin
  if not (are_add_ons(new.plan_code, new.plan_version, new.add_ons)
    and (new.next_add_ons is null or are_add_ons(new.next_plan_code, new.next_plan_version, new.next_add_ons))) is true
  then perform refuse(tg_name, tg_table_name); end if;
  return null;
end
$$;
create trigger subscription_add_ons_are_sold after insert on subscription for each row
  when (new.add_ons <> '[]' or new.next_add_ons <> '[]') execute function subscription_add_ons_are_sold();
create trigger subscription_add_ons_still_are_sold
  after update of plan_code, plan_version, add_ons, next_plan_code, next_plan_version, next_add_ons on subscription for each row
  when ((new.add_ons <> '[]' or new.next_add_ons <> '[]')
    and (old.plan_code, old.plan_version, old.add_ons, old.next_plan_code, old.next_plan_version, old.next_add_ons)
      is distinct from (new.plan_code, new.plan_version, new.add_ons, new.next_plan_code, new.next_plan_version, new.next_add_ons))
  execute function subscription_add_ons_are_sold();

--changeset shulka:add-ons-of-invoices splitStatements:false
-- What is bought once is named by its invoice; the selection of that one is what it is bought beside.
alter table invoice
  add column add_ons jsonb not null default '[]',
  add column once_code text,
  add column once_version integer,
  add column once_quantity integer check (once_quantity between 1 and 10000),
  drop constraint invoice_purpose_check,
  add constraint invoice_purpose_check check (purpose in ('TIME', 'CHANGE', 'ONCE')),
  add constraint invoice_once_names_what
    check (num_nulls(once_code, once_version, once_quantity) = case purpose when 'ONCE' then 0 else 3 end),
  add constraint invoice_once_version foreign key (once_code, once_version) references add_on_version;

drop trigger invoice_purpose_is_frozen on invoice;
create trigger invoice_purpose_is_frozen
  before update of purpose, plan_code, plan_version, quantity, add_ons, once_code, once_version, once_quantity on invoice for each row
  when ((old.purpose, old.plan_code, old.plan_version, old.quantity, old.add_ons, old.once_code, old.once_version, old.once_quantity)
    is distinct from
    (new.purpose, new.plan_code, new.plan_version, new.quantity, new.add_ons, new.once_code, new.once_version, new.once_quantity))
  execute function refuse();

create function invoice_add_ons_are_sold() returns trigger language plpgsql as $$
begin
  if not are_add_ons(new.plan_code, new.plan_version, new.add_ons) is true then perform refuse(tg_name, tg_table_name); end if;
  if new.purpose = 'ONCE' and not exists (select from add_on_version v
    where v.add_on_code = new.once_code and v.number = new.once_version and v.period_unit is null)
  then perform refuse('invoice_once_is_sold_once', tg_table_name); end if;
  return null;
end
$$;
create trigger invoice_add_ons_are_sold after insert on invoice for each row
  when (new.add_ons <> '[]' or new.purpose = 'ONCE') execute function invoice_add_ons_are_sold();

create or replace function subscription_is_of_what_was_paid() returns trigger language plpgsql as $$
begin
  if new.status <> 'TRIALING' and not exists (select from invoice i join settlement s on s.invoice_id = i.id
    where i.subscription_id = new.id and i.purpose <> 'ONCE'
      and (i.plan_code, i.plan_version, i.quantity, i.add_ons) = (new.plan_code, new.plan_version, new.quantity, new.add_ons))
  then perform refuse(tg_name, tg_table_name); end if;
  return null;
end
$$;
drop trigger subscription_is_of_what_was_paid on subscription;
create constraint trigger subscription_is_of_what_was_paid
  after update of plan_code, plan_version, quantity, add_ons on subscription deferrable initially deferred for each row
  when ((old.plan_code, old.plan_version, old.quantity, old.add_ons)
    is distinct from (new.plan_code, new.plan_version, new.quantity, new.add_ons))
  execute function subscription_is_of_what_was_paid();

-- No time comes with what is bought once.
create function paid_period_is_time() returns trigger language plpgsql as $$
begin
  if exists (select from invoice where id = new.invoice_id and purpose = 'ONCE')
  then perform refuse(tg_name, tg_table_name); end if;
  return null;
end
$$;
create trigger paid_period_is_time after insert on paid_period for each row execute function paid_period_is_time();

--changeset shulka:receipts-of-add-ons splitStatements:false
alter table notice
  drop constraint notice_kind_check,
  add constraint notice_kind_check check (kind in ('RENEWAL_OFFERED', 'BEFORE_END', 'ENDED', 'IN_GRACE', 'LAST_DAY', 'PAST_DUE',
    'UNPAID_END', 'PAYMENT_RECEIVED', 'ADD_ON_RECEIVED', 'UNAPPLIED_MONEY', 'PRICE_CHANGES')),
  drop constraint notice_that_asks_says_where_and_until_when,
  add constraint notice_that_asks_says_where_and_until_when
    check (num_nulls(pay_token, period_ends_at, grace_ends_at) = 0
      or kind in ('UNPAID_END', 'PAYMENT_RECEIVED', 'ADD_ON_RECEIVED', 'UNAPPLIED_MONEY')
      or kind = 'PRICE_CHANGES' and period_ends_at is not null);
