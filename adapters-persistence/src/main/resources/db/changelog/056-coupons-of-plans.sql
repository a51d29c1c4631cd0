--liquibase formatted sql

--changeset shulka:coupons-keep-to-their-plans splitStatements:false
-- Of what is held from now on a discount is refused on other plans than the coupon is for (S7). What is held already is left
-- to the application: nodes of before take it off any plan, and their requests must be taken while they still run.
alter table coupon_redemption add column keeps_to_plans boolean not null default false;

-- As before, and on a plan that the coupon is for.
create or replace function invoice_discount_is_what_the_coupon_says() returns trigger language plpgsql as $$
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
  if exists (select from coupon_redemption where subscription_id = new.subscription_id and keeps_to_plans)
    and (select bool_or(plan_code = new.plan_code) from coupon_plan where coupon_code = new.coupon_code) is false
  then perform refuse('invoice_discount_is_for_its_plan', tg_table_name); end if;
  return null;
end
$$;
