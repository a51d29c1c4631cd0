--liquibase formatted sql

--changeset shulka:codes splitStatements:false
-- Why something is held or cannot be read has a stable name beside its words, which may change.
alter table payment
  add column mismatch_code text check (mismatch_code ~ '^[a-z]+(-[a-z]+)*$' and length(mismatch_code) <= 40);
alter table refund
  add column why_code text check (why_code ~ '^[a-z]+(-[a-z]+)*$' and length(why_code) <= 40);
alter table payment disable trigger user;
update payment set mismatch_code = case
    when mismatch_reason = 'the report is about another attempt' then 'another-attempt'
    when mismatch_reason = 'the answer names another pidx than we asked for' then 'another-checkout'
    when mismatch_reason = 'the answer names another order than this payment' then 'another-order'
    when mismatch_reason like 'paid %, expected %' then 'another-amount'
    when mismatch_reason = 'completed and refunded at once' then 'refunded-at-once'
    when mismatch_reason = 'completed without a transaction id' then 'no-transaction'
    when mismatch_reason = 'the transaction was counted for another payment' then 'transaction-counted'
    when mismatch_reason like 'the gateway says %' then 'gateway-says' end
  where mismatch_reason is not null;
alter table payment enable trigger user;
alter table refund disable trigger user;
update refund set why_code = case
    when why = 'more went back than was meant' then 'more-went-back'
    when why = 'less went back than we know of' then 'less-went-back'
    when why = 'it was refused, and yet something went back' then 'refused-yet-back'
    when why = 'it was one of several parts, and its answer was lost' then 'answer-lost'
    when why = 'the gateway said nothing certain for a week' then 'nothing-certain'
    when why like 'the gateway says % already' then 'back-already'
    when why = 'resolved by hand' then 'by-hand'
    when why = 'declined' then 'declined' end
  where why is not null;
alter table refund enable trigger user;
alter table payment add constraint payment_mismatch_code_has_words
  check (mismatch_code is null or mismatch_reason is not null);
alter table refund add constraint refund_code_has_words check (why_code is null or why is not null);

alter table reconciliation_difference
  add column detail text check (detail ~ '^[a-z]+(-[a-z]+)*$' and length(detail) <= 40),
  add column detail_values jsonb,
  add constraint reconciliation_difference_detail_is_whole
    check (num_nulls(detail, detail_values) in (0, 2) and coalesce(jsonb_typeof(detail_values), 'object') = 'object');
alter table settlement_row
  add column flaw text check (flaw ~ '^[A-Z_]{1,40}$'),
  add column flaw_values jsonb,
  add constraint settlement_row_flaw_is_of_what_cannot_be_read
    check (num_nulls(flaw, flaw_values) in (0, 2) and (flaw is null or unreadable is not null));
alter table recomputation_unreadable
  add column fault text not null default 'OTHER' check (fault in ('INCOMPLETE', 'CONTRADICTORY', 'TOO_LARGE', 'OTHER'));

--changeset shulka:spread-questions splitStatements:false
-- Payments of which nobody asked for long were all due at once with 042. Each gets a time of its own within the pause that
-- it would have now, so that an upgrade is not followed by a crowd. What is due since less than a day stays due.
with waiting as (
  select v.payment_id, extract(epoch from greatest(interval '168 hours', (now() - v.proven_at) / 8)) as pause
  from verified_payment v left join settled_check c on c.payment_id = v.payment_id
  where v.proven_at < now() - interval '168 hours'
    and (c.payment_id is null or c.due_at < now() - interval '24 hours'))
insert into settled_check as kept (payment_id, asked, due_at)
select payment_id, 7,
  now() + make_interval(secs => (abs(hashtext(payment_id::text)::bigint) % 1000003) / 1000003.0 * pause::float8)
from waiting
on conflict (payment_id) do update set due_at = excluded.due_at;

--changeset shulka:queued-time-goes-back splitStatements:false
-- What was paid ahead and has not begun is taken back once its money went back, from the last on; the time before it stays
-- as it was bought (S18). Renewals end later than before, so this asks only where something became shorter.
create function subscription_gives_back_what_is_queued() returns trigger language plpgsql as $$
declare
  taken paid_period;
  kept paid_period;
begin
  select * into strict taken from paid_period where (subscription_id, invoice_id) = (old.id, old.paid_by);
  select * into strict kept from paid_period where (subscription_id, invoice_id) = (new.id, new.paid_by);
  -- a renewal is later, and a change has cut what it took the place of
  if kept.starts_at >= taken.starts_at or taken.cut_at is not null then return null; end if;
  perform from refund r where r.invoice_id = taken.invoice_id and (r.status, r.effect) = ('CONFIRMED', 'END_NOW')
    and r.since < taken.starts_at;
  if not found
    or (old.status, new.status) <> ('ACTIVE', 'ACTIVE')
    or exists (select from paid_period p where p.subscription_id = new.id and p.cut_at is null
      and p.starts_at > kept.starts_at and p.invoice_id <> taken.invoice_id)
  then perform refuse(tg_name, tg_table_name); end if;
  update paid_period set cut_at = starts_at where (subscription_id, invoice_id) = (old.id, old.paid_by);
  return null;
end
$$;
create constraint trigger subscription_gives_back_what_is_queued after update of paid_by on subscription
  deferrable initially deferred for each row
  when (old.paid_by <> new.paid_by and new.turns_at <= old.turns_at)
  execute function subscription_gives_back_what_is_queued();
