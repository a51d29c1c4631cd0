--liquibase formatted sql

--changeset shulka:rules-of-a-row-in-one-expression splitStatements:false
-- The same rules with the same names. plpgsql prepares each expression anew in every transaction, so the rules of a row are one
-- expression each, and the edges of a life cycle one lookup instead of a comparison with every pair there is.
create or replace function payment_is_sound() returns trigger language plpgsql as $$
declare
  broken text := case
    when (new.status = 'CREATED') <> (new.initiated_at is null)
      then 'payment_initiated_has_a_time'
    when num_nulls(new.payment_url, new.expires_at) = 1
      or num_nulls(new.payment_url, new.widget_token) = 0
      or (new.reference is not null) <> (num_nonnulls(new.payment_url, new.widget_token) = 1)
      or new.initiated_at is null and num_nulls(new.reference, new.payment_url) < 2
      then 'payment_link_is_whole'
    when num_nulls(new.gateway_status, new.gateway_status_text)
      <> (case when new.status in ('PENDING', 'CLOSED', 'REFUNDED') then 0 else 2 end)
      then 'payment_says_what_the_gateway_said'
    when new.status = 'CLOSED' and new.gateway_status not in ('EXPIRED', 'CANCELLED', 'FAILED')
      then 'payment_closed_by_a_no'
    when new.status = 'REFUNDED' and new.gateway_status <> 'REFUNDED'
      then 'payment_refunded_by_a_refund'
    when new.status not in ('INITIATED', 'PENDING', 'CLOSED') and (new.recheck_at is not null or new.checks <> 0)
      then 'payment_rechecks_while_watched'
    when (new.status = 'COMPLETED') <> (new.disposition is not null)
      then 'payment_completed_has_a_disposition'
    when (new.status = 'MISMATCHED') <> (new.mismatch_reason is not null)
      then 'payment_mismatched_has_a_reason'
    when (new.status in ('MISMATCHED', 'REFUNDED')) <> (new.since is not null)
      then 'payment_end_has_a_time'
  end;
begin
  if broken is not null then perform refuse_row(broken, tg_table_name); end if;
  return new;
end
$$;

create or replace function payment_takes_an_edge() returns trigger language plpgsql as $$
begin
  if (new.status = any (case old.status
      when 'CREATED' then '{INITIATED}'::text[]
      when 'INITIATED' then '{INITIATED,PENDING,CLOSED,COMPLETED,MISMATCHED,REFUNDED}'
      when 'PENDING' then '{PENDING,CLOSED,COMPLETED,MISMATCHED,REFUNDED}'
      when 'CLOSED' then '{CLOSED,PENDING,COMPLETED,MISMATCHED,REFUNDED}'
    end)) is not true
  then -- apart, because it is prepared with the expression it stands in
    if not became_credit(old, new) then perform refuse(tg_name, tg_table_name); end if;
  end if;
  -- bound to one checkout for ever
  if old.reference is not null
    and (old.reference, old.payment_url, old.expires_at, old.widget_token, old.initiated_at)
      is distinct from (new.reference, new.payment_url, new.expires_at, new.widget_token, new.initiated_at)
  then perform refuse('payment_reference_is_frozen', tg_table_name); end if;
  return new;
end
$$;

create or replace function subscription_is_sound() returns trigger language plpgsql as $$
declare
  broken text := case
    when num_nulls(new.trial_starts_at, new.trial_ends_at) = 1
      or new.trial_starts_at >= new.trial_ends_at
      or new.trial_ends_at - new.trial_starts_at > interval '366 days'
      then 'subscription_trial_is_a_period'
    when new.status = 'INCOMPLETE' and num_nulls(new.trial_starts_at, new.paid_by) < 2
      then 'subscription_incomplete_has_nothing'
    when new.status = 'TRIALING' and (new.trial_starts_at is null or new.paid_by is not null)
      then 'subscription_trialing_has_a_trial'
    when new.status = 'ACTIVE' and new.paid_by is null
      then 'subscription_active_is_paid'
    when new.status = 'PAST_DUE' and num_nulls(new.trial_starts_at, new.paid_by) = 2
      then 'subscription_past_due_had_something'
    when new.status = 'PAUSED' and (num_nulls(new.paid_by, new.pause) > 0 or new.offers_at is not null)
      then 'subscription_paused_by_a_pause'
    when (new.waits_until is not null) <> (new.status in ('INCOMPLETE', 'PAST_DUE'))
      then 'subscription_waits_until_a_time'
    when (new.turns_at is null) <> (new.status = 'ENDED') or new.status in ('INCOMPLETE', 'ENDED') and new.offers_at is not null
      then 'subscription_turns_until_it_ends'
    when num_nulls(new.cancelled_by, new.cancelled_at) = 1 or new.cancel_reason is not null and new.cancelled_at is null
      or new.cancelled_at is not null and new.status in ('INCOMPLETE', 'PAST_DUE')
      then 'subscription_cancellation_is_whole'
    when num_nulls(new.ended_at, new.end_reason) <> (case new.status when 'ENDED' then 0 else 2 end)
      then 'subscription_end_has_a_reason'
    when (new.end_reason = 'CANCELLED') <> (new.status = 'ENDED' and new.cancelled_at is not null)
      then 'subscription_is_cancelled_by_somebody'
  end;
begin
  if broken is not null then perform refuse_row(broken, tg_table_name); end if;
  return new;
end
$$;

create or replace function subscription_takes_an_edge() returns trigger language plpgsql as $$
begin
  if (new.status = any (case old.status
      when 'INCOMPLETE' then '{INCOMPLETE,ACTIVE,ENDED}'::text[]
      when 'TRIALING' then '{TRIALING,ACTIVE,PAST_DUE,ENDED}'
      when 'ACTIVE' then '{ACTIVE,PAST_DUE,PAUSED,ENDED}'
      when 'PAST_DUE' then '{PAST_DUE,ACTIVE,ENDED}'
      when 'PAUSED' then '{PAUSED,ACTIVE,ENDED}'
    end)) is not true
  then perform refuse(tg_name, tg_table_name); end if;
  -- a pause is begun by pausing, and counted
  if new.pause is distinct from old.pause and (old.status, new.status) <> ('ACTIVE', 'PAUSED')
    or new.pause < old.pause or new.pause is null and old.pause is not null
  then perform refuse('subscription_pauses_count_up', tg_table_name); end if;
  return new;
end
$$;

--changeset shulka:rows-asked-for-once splitStatements:false
-- Triggers of the same row that each asked for others are one, which asks for them together.
create or replace function event_takes_its_place() returns trigger language plpgsql as $$
declare
  fed boolean;
  previous bigint;
begin
  -- subscribers are never deleted and never change their feed, so it is enough to look once
  select exists (select from subscriber s where s.id = new.subscriber_id and s.feed = new.feed)
      or exists (select from catalog_events c where c.id = new.subscriber_id and c.feed = new.feed),
    (select e.transaction_id from event e where e.subscriber_id = new.subscriber_id and e.sequence = new.sequence - 1)
    into fed, previous;
  if not fed then perform refuse('event_is_in_the_feed_of_its_subscriber', tg_table_name); end if;
  if new.transaction_id <> pg_current_xact_id()::text::bigint then perform refuse(tg_name, tg_table_name); end if;
  new.transaction_id := greatest(new.transaction_id, previous);
  return new;
end
$$;
drop trigger event_is_in_the_feed_of_its_subscriber on event;
drop function event_is_in_the_feed_of_its_subscriber();

create or replace function paid_period_is_sound() returns trigger language plpgsql as $$
declare
  utc date := (new.starts_at at time zone 'UTC')::date;
  moved boolean;
  changed boolean;
begin
  if new.start_date not between utc - 1 and utc + 1
  then perform refuse_row('paid_period_date_is_of_its_start', tg_table_name); end if;
  if new.grace_until < new.ends_at
  then perform refuse_row('paid_period_grace_follows_it', tg_table_name); end if;
  select exists (select from pause
      where subscription_id = new.subscription_id and (resumed_at is null or ends_at > new.starts_at)),
    exists (select from invoice where id = new.invoice_id and purpose = 'CHANGE')
    into moved, changed;
  if moved then perform refuse_row('paid_period_follows_what_was_moved', tg_table_name); end if;
  if new.since is not null then
    if not exists (select from pause
        where subscription_id = new.subscription_id and resumed_at = new.since and ends_at <= new.starts_at)
      and not exists (select from paid_period
        where subscription_id = new.subscription_id and coalesce(since, anchor_at) = new.since and ends_at >= new.starts_at)
    then perform refuse_row('paid_period_since_a_pause', tg_table_name); end if;
  end if;
  if new.cut_at is not null then perform refuse('paid_period_is_append_only', tg_table_name); end if;
  -- time of a change takes the place of what is left
  if changed then
    update paid_period set cut_at = greatest(starts_at, new.starts_at)
      where subscription_id = new.subscription_id and cut_at is null and ends_at > new.starts_at;
  end if;
  return new;
end
$$;
drop trigger paid_period_takes_its_place on paid_period;
drop function paid_period_takes_its_place();

--changeset shulka:frozen-facts-are-compared-by-functions splitStatements:false
-- A statement copies all triggers of the tables it writes to, with the text of each WHEN, also of those for columns that it does
-- not touch: for an invoice 16 KB. So what is frozen is compared by a function, which still is called for its columns alone.
create function invoice_keeps_its_facts() returns trigger language plpgsql as $$
declare
  broken text := case
    when (old.discount_paisa, old.coupon_code) is distinct from (new.discount_paisa, new.coupon_code)
      then 'invoice_discount_is_frozen'
    when old.periods <> new.periods
      then 'invoice_periods_are_frozen'
    when (old.purpose, old.plan_code, old.plan_version, old.quantity, old.add_ons,
        old.once_code, old.once_version, old.once_quantity)
      is distinct from
      (new.purpose, new.plan_code, new.plan_version, new.quantity, new.add_ons,
        new.once_code, new.once_version, new.once_quantity)
      then 'invoice_purpose_is_frozen'
    when (old.credited_paisa, old.credited_tax_paisa, old.from_account_paisa, old.arrears_paisa)
      is distinct from (new.credited_paisa, new.credited_tax_paisa, new.from_account_paisa, new.arrears_paisa)
      then 'invoice_set_off_is_frozen'
    when old.starts_at is distinct from new.starts_at
      then 'invoice_start_is_frozen'
    when (old.id, old.reference, old.subscription_id, old.subscriber_id, old.line_count, old.subtotal_paisa, old.tax_paisa,
        old.total_paisa, old.vat_basis_points, old.pay_token, old.issued_at, old.due_at)
      is distinct from
      (new.id, new.reference, new.subscription_id, new.subscriber_id, new.line_count, new.subtotal_paisa, new.tax_paisa,
        new.total_paisa, new.vat_basis_points, new.pay_token, new.issued_at, new.due_at)
      then 'invoice_terms_are_frozen'
    when old.working is distinct from new.working
      then 'invoice_working_is_frozen'
  end;
begin
  if broken is not null then perform refuse(broken, tg_table_name); end if;
  return new;
end
$$;
drop trigger invoice_terms_are_frozen on invoice;
drop trigger invoice_discount_is_frozen on invoice;
drop trigger invoice_periods_are_frozen on invoice;
drop trigger invoice_purpose_is_frozen on invoice;
drop trigger invoice_set_off_is_frozen on invoice;
drop trigger invoice_start_is_frozen on invoice;
drop trigger invoice_working_is_frozen on invoice;
create trigger invoice_keeps_its_facts
  before update of id, reference, subscription_id, subscriber_id, line_count, subtotal_paisa, tax_paisa, total_paisa,
    vat_basis_points, pay_token, issued_at, due_at, discount_paisa, coupon_code, periods, purpose, plan_code, plan_version,
    quantity, add_ons, once_code, once_version, once_quantity, credited_paisa, credited_tax_paisa, from_account_paisa,
    arrears_paisa, starts_at, working
  on invoice for each row execute function invoice_keeps_its_facts();

create function payment_terms_are_frozen() returns trigger language plpgsql as $$
begin
  if (old.id, old.invoice_id, old.subscription_id, old.subscriber_id, old.amount_paisa, old.channel, old.created_at)
    is distinct from
    (new.id, new.invoice_id, new.subscription_id, new.subscriber_id, new.amount_paisa, new.channel, new.created_at)
  then perform refuse(tg_name, tg_table_name); end if;
  return new;
end
$$;
drop trigger payment_terms_are_frozen on payment;
create trigger payment_terms_are_frozen
  before update of id, invoice_id, subscription_id, subscriber_id, amount_paisa, channel, created_at
  on payment for each row execute function payment_terms_are_frozen();

create function subscription_agreement_is_frozen() returns trigger language plpgsql as $$
begin
  if (old.id, old.subscriber_id, old.created_at, old.trial_starts_at, old.trial_ends_at, old.trial_of)
    is distinct from
    (new.id, new.subscriber_id, new.created_at, new.trial_starts_at, new.trial_ends_at, new.trial_of)
  then perform refuse(tg_name, tg_table_name); end if;
  return new;
end
$$;
drop trigger subscription_agreement_is_frozen on subscription;
create trigger subscription_agreement_is_frozen
  before update of id, subscriber_id, created_at, trial_starts_at, trial_ends_at, trial_of
  on subscription for each row execute function subscription_agreement_is_frozen();

--changeset shulka:conditions-of-busy-triggers-in-functions splitStatements:false
-- A WHEN of a trigger that every statement of the main job reaches is read and planned anew each time. What is left of them is
-- short and turns nearly everything away; the rest is said by functions that are there anyway.
create or replace function invoice_is_sound() returns trigger language plpgsql as $$
declare
  broken text := case
    when num_nulls(new.fiscal_year, new.number, new.paid_at) <> (case new.status when 'PAID' then 0 else 3 end)
      then 'invoice_paid_is_numbered'
    when (new.status = 'VOID') <> (new.voided_at is not null)
      then 'invoice_void_has_a_time'
  end;
begin
  if tg_op = 'UPDATE' then
    if old.status <> 'OPEN' or new.status = 'OPEN' then perform refuse('invoice_changes_once', tg_table_name); end if;
  end if;
  if broken is not null then perform refuse_row(broken, tg_table_name); end if;
  return new;
end
$$;
drop trigger invoice_changes_once on invoice;

create or replace function invoice_notes_its_credits() returns trigger language plpgsql as $$
declare
  credit invoice_credit;
  next integer;
begin
  if (old.status, new.status) <> ('OPEN', 'PAID') then return null; end if;
  for credit in select * from invoice_credit where invoice_id = new.id order by position loop
    insert into credit_note_series as s (fiscal_year, last_number) values (new.fiscal_year, 1)
      on conflict (fiscal_year) do update set last_number = s.last_number + 1 returning s.last_number into next;
    insert into credit_note (id, change_id, invoice_id, subscriber_id, taxable_paisa, tax_paisa, reason, issued_at, fiscal_year, number)
    values (id_of_time(new.paid_at), new.id, credit.credited_invoice_id, new.subscriber_id, credit.taxable_paisa, credit.tax_paisa,
      'Unused time, given back with a change', new.paid_at, new.fiscal_year, next);
  end loop;
  return null;
end
$$;
drop trigger invoice_notes_its_credits on invoice;
create trigger invoice_notes_its_credits after update on invoice for each row
  when (new.credited_paisa > 0) execute function invoice_notes_its_credits();

create or replace function payment_opens_again_in_turn() returns trigger language plpgsql as $$
begin
  if new.status = 'PENDING' then perform 1 from invoice where id = new.invoice_id for no key update; end if;
  return new;
end
$$;
drop trigger payment_opens_again_in_turn on payment;
create trigger payment_opens_again_in_turn before update of status on payment for each row
  when (old.status = 'CLOSED') execute function payment_opens_again_in_turn();
