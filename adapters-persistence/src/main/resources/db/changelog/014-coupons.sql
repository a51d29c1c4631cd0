--liquibase formatted sql

--changeset shulka:coupons splitStatements:false
create table coupon (
  code text primary key check (code ~ '^[A-Z0-9][A-Z0-9_-]{0,63}$'),
  percent_off integer check (percent_off between 1 and 100),
  amount_off_paisa bigint check (amount_off_paisa > 0),
  duration text not null check (duration in ('ONCE', 'REPEATING', 'FOREVER')),
  -- how many paid periods it makes cheaper; none if for ever
  periods integer check (periods between 1 and 1000),
  max_redemptions integer check (max_redemptions >= 1),
  -- by how many subscriptions it is held now
  redeemed integer not null check (redeemed >= 0),
  expires_at timestamptz,
  status text not null check (status in ('ACTIVE', 'RETIRED')),
  created_at timestamptz not null,
  constraint coupon_takes_something_off check (num_nonnulls(percent_off, amount_off_paisa) = 1),
  constraint coupon_duration_is_counted
    check (case duration when 'ONCE' then periods is not distinct from 1 when 'FOREVER' then periods is null else periods is not null end),
  constraint coupon_within_its_limit check (redeemed <= max_redemptions)
);

create table coupon_plan (
  coupon_code text not null references coupon,
  plan_code text not null references plan,
  primary key (coupon_code, plan_code)
);

create trigger coupon_plan_is_append_only before update or delete or truncate on coupon_plan
  for each statement execute function refuse();

create function coupon_is_born_unused() returns trigger language plpgsql as $$
begin
  if new.redeemed <> 0 then perform refuse(tg_name, tg_table_name); end if;
  return new;
end
$$;

create trigger coupon_is_born_unused before insert on coupon for each row execute function coupon_is_born_unused();

create function coupon_terms_are_frozen() returns trigger language plpgsql as $$
begin
  if (old.code, old.percent_off, old.amount_off_paisa, old.duration, old.periods, old.max_redemptions, old.expires_at, old.created_at)
    is distinct from
    (new.code, new.percent_off, new.amount_off_paisa, new.duration, new.periods, new.max_redemptions, new.expires_at, new.created_at)
    or (old.status = 'RETIRED' and new.status <> 'RETIRED')
  then perform refuse(tg_name, tg_table_name); end if;
  -- only the triggers of a redemption count
  if old.redeemed <> new.redeemed and pg_trigger_depth() < 2 then
    perform refuse('coupon_counts_its_redemptions', tg_table_name);
  end if;
  return new;
end
$$;

create trigger coupon_terms_are_frozen before update on coupon for each row execute function coupon_terms_are_frozen();

create trigger coupon_stays before delete or truncate on coupon for each statement execute function refuse();

-- Which subscription holds which coupon. That a period was paid with it is not written here: its invoice says so.
create table coupon_redemption (
  subscription_id uuid primary key,
  subscriber_id uuid not null,
  coupon_code text not null references coupon,
  reserved_at timestamptz not null,
  released_at timestamptz,
  foreign key (subscription_id, subscriber_id) references subscription (id, subscriber_id),
  unique (subscription_id, coupon_code)
);

create function coupon_redemption_is_counted() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if (old.subscription_id, old.subscriber_id, old.coupon_code, old.reserved_at)
      is distinct from (new.subscription_id, new.subscriber_id, new.coupon_code, new.reserved_at)
      or old.released_at is not null or new.released_at is null
    then perform refuse('coupon_redemption_is_frozen', tg_table_name); end if;
    update coupon set redeemed = redeemed - 1 where code = new.coupon_code;
    return new;
  end if;
  if new.released_at is not null then perform refuse('coupon_redemption_is_frozen', tg_table_name); end if;
  -- the row of the coupon is locked until the commit: of two who want the last one, the second sees that it is gone
  update coupon set redeemed = redeemed + 1
    where code = new.coupon_code and status = 'ACTIVE' and (max_redemptions is null or redeemed < max_redemptions);
  if not found then
    raise exception 'coupon %', new.coupon_code using errcode = 'SH001', constraint = 'coupon_within_its_limit';
  end if;
  return new;
end
$$;

create trigger coupon_redemption_is_counted before insert or update on coupon_redemption
  for each row execute function coupon_redemption_is_counted();

create trigger coupon_redemption_stays before delete or truncate on coupon_redemption
  for each statement execute function refuse();

--changeset shulka:discounts splitStatements:false
alter table invoice
  add column discount_paisa bigint not null default 0,
  add column coupon_code text,
  add constraint invoice_discount_is_of_a_coupon_held
    foreign key (subscription_id, coupon_code) references coupon_redemption (subscription_id, coupon_code)
    deferrable initially deferred,
  drop constraint invoice_total_is_subtotal_and_tax,
  drop constraint invoice_tax_is_of_subtotal;

-- The terms of a request never change, so they are added up once, when it is written.
create function invoice_adds_up() returns trigger language plpgsql as $$
begin
  if new.discount_paisa not between 0 and new.subtotal_paisa or (new.coupon_code is null and new.discount_paisa <> 0)
  then perform refuse_row('invoice_discount_is_of_subtotal', tg_table_name); end if;
  if new.total_paisa <> new.subtotal_paisa - new.discount_paisa + new.tax_paisa
  then perform refuse_row('invoice_total_is_taxable_and_tax', tg_table_name); end if;
  -- rounded half up, once per invoice, of what is left after the discount (S7, S8)
  if new.tax_paisa
    <> div((new.subtotal_paisa - new.discount_paisa)::numeric * new.vat_basis_points * 2 + 10000, 20000)
  then perform refuse_row('invoice_tax_is_of_taxable', tg_table_name); end if;
  return new;
end
$$;

create trigger invoice_adds_up before insert on invoice for each row execute function invoice_adds_up();

create index invoice_with_coupon on invoice (subscription_id) where coupon_code is not null;

create trigger invoice_discount_is_frozen before update of discount_paisa, coupon_code on invoice for each row
  when ((old.discount_paisa, old.coupon_code) is distinct from (new.discount_paisa, new.coupon_code))
  execute function refuse();

-- a discount is what its coupon says, and for no more periods than it says; a coupon on a bill is held (S7)
create function invoice_discount_is_what_the_coupon_says() returns trigger language plpgsql as $$
declare
  said coupon;
  bills integer;
begin
  select * into said from coupon where code = new.coupon_code;
  if new.discount_paisa <> coalesce(
    div(new.subtotal_paisa::numeric * said.percent_off * 2 + 100, 200),
    least(said.amount_off_paisa, new.subtotal_paisa))
  then perform refuse(tg_name, tg_table_name); end if;
  select count(*) into bills from invoice
    where subscription_id = new.subscription_id and coupon_code is not null and status <> 'VOID';
  if bills > said.periods then perform refuse('invoice_discount_is_within_its_periods', tg_table_name); end if;
  if exists (select from coupon_redemption where subscription_id = new.subscription_id and released_at is not null)
  then perform refuse('invoice_discount_is_reserved', tg_table_name); end if;
  return null;
end
$$;

create constraint trigger invoice_discount_is_what_the_coupon_says after insert on invoice deferrable initially deferred
  for each row when (new.coupon_code is not null) execute function invoice_discount_is_what_the_coupon_says();

create function coupon_released_is_on_no_bill() returns trigger language plpgsql as $$
begin
  if exists (select from invoice
    where subscription_id = new.subscription_id and coupon_code is not null and status <> 'VOID')
  then perform refuse(tg_name, tg_table_name); end if;
  return null;
end
$$;

create constraint trigger coupon_released_is_on_no_bill after update on coupon_redemption deferrable initially deferred
  for each row execute function coupon_released_is_on_no_bill();
