--liquibase formatted sql

--changeset shulka:add-ons-give splitStatements:false
-- What an add-on gives while it is paid for, by key: true, {"adds": number} or {"raisesTo": number}. What is charged once lasts
-- for no time, so it gives nothing (C25).
alter table add_on_version
  add column gives jsonb not null default '{}',
  add constraint add_on_version_gives_by_key check (jsonb_typeof(gives) = 'object'),
  add constraint add_on_version_gives_while_it_recurs check (period_unit is not null or gives = '{}');

--changeset shulka:rehearsed-amounts splitStatements:false
-- What the price of a renewal depends on beside plan and quantity: the add-ons, and the coupon with as many periods paid with it
-- as there will be by the first renewal that is reached (S7, S16).
alter table rehearsed
  add column add_ons jsonb not null default '[]',
  add column coupon_code text references coupon,
  add column coupon_periods integer,
  add constraint rehearsed_coupon_is_counted check (num_nulls(coupon_code, coupon_periods) in (0, 2));

-- As before, with the add-ons, the coupon that is held, and how many periods come before the first one that is reached.
drop function migrating(text, integer, timestamptz, timestamptz, text);
create function migrating(plan text, version integer, effective timestamptz, present timestamptz, zone text)
returns table (subscription_id uuid, subscriber_id uuid, plan_version integer, quantity integer, first_renewal timestamptz,
  soonest timestamptz, add_ons jsonb, coupon_code text, coupon_periods integer)
language sql stable as $$
  select r.id, r.subscriber_id, r.plan_version, r.quantity,
    boundary(r.anchor_at, r.period_unit, r.period_count, k.reached, zone),
    greatest(effective, r.renews_soonest),
    r.add_ons, c.coupon_code,
    case when c.coupon_code is not null then
      k.reached - k.next + (select count(*)::integer from invoice p
        where p.subscription_id = c.subscription_id and p.coupon_code is not null and p.status = 'PAID') end
  from (
    select s.id, s.subscriber_id, f.plan_version, f.quantity, f.add_ons, v.period_unit, v.period_count, n.renews_at,
      case s.status when 'PAUSED' then least(present, b.resumes_at) + (b.granted_until - b.paused_at) else n.renews_at end
        as renews_soonest,
      case when s.status in ('ACTIVE', 'PAST_DUE') and b.paid_by is distinct from s.paid_by
          and (p.anchor_unit, p.anchor_count) = (v.period_unit, v.period_count)
        then p.anchor_at else n.renews_at end as anchor_at,
      coalesce(i.periods, case when s.next_plan_code is not null and s.next_from is null then 1 else 0 end) as settled
    from subscription s
    cross join lateral (select coalesce(s.next_plan_code, s.plan_code) as plan_code,
      coalesce(s.next_plan_version, s.plan_version) as plan_version, coalesce(s.next_quantity, s.quantity) as quantity,
      coalesce(s.next_add_ons, s.add_ons) as add_ons) f
    join plan_version v on v.plan_code = f.plan_code and v.number = f.plan_version
    join plan_version newer on newer.plan_code = plan and newer.number = version
      and (newer.period_unit, newer.period_count) = (v.period_unit, v.period_count)
    left join paid_period p on p.subscription_id = s.id and p.invoice_id = s.paid_by
    left join pause b on b.subscription_id = s.id and b.number = s.pause
    left join invoice i on i.subscription_id = s.id and i.status = 'OPEN' and i.purpose = 'TIME'
    cross join lateral (select case
      when s.status = 'PAUSED' then b.resumes_at + (b.granted_until - b.paused_at)
      when s.status = 'TRIALING' then s.trial_ends_at
      when s.status in ('ACTIVE', 'PAST_DUE') and s.paid_by is not null then
        case when b.paid_by = s.paid_by then b.ends_at else p.ends_at end
      else present end as renews_at) n
    where s.status <> 'ENDED' and f.plan_code = plan and f.plan_version < version) r
  cross join lateral (select boundary_from(r.anchor_at, r.period_unit, r.period_count, r.renews_at, zone) as next) x
  cross join lateral (select x.next, greatest(x.next + r.settled,
    boundary_from(r.anchor_at, r.period_unit, r.period_count, effective, zone)) as reached) k
  left join coupon_redemption c on c.subscription_id = r.id and c.released_at is null
$$;

-- What add-ons cost for one period, without tax.
create function add_ons_taxable(add_ons jsonb) returns bigint language sql stable as $$
  select coalesce(sum((a ->> 'quantity')::bigint * case when v.tax_inclusive
    then div(v.price_paisa::numeric * 20000 + 10000 + v.vat_basis_points, 2 * (10000 + v.vat_basis_points))
    else v.price_paisa end), 0)::bigint
  from jsonb_array_elements(add_ons) a
  join add_on_version v on v.add_on_code = a ->> 'code' and v.number = (a ->> 'version')::integer
$$;
