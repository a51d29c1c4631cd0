--liquibase formatted sql

--changeset shulka:unused-money splitStatements:false
-- Money that its payer did not use within 72 hours is proposed to go back (S13). Whoever looks at it puts its next turn off,
-- so that of two nodes one does.
create table proposal_turn (
  payment_id uuid primary key references payment,
  due_at timestamptz not null
);

-- Money of which nothing was ever to go back, and when its turn is. What was paid in the widget no lookup can verify again.
-- Refunds are counted by their key: what "exists" says of them becomes a hash of all there are.
create view unused_money as
select p.id as payment_id, coalesce(t.due_at, v.proven_at + interval '72 hours') as turn_at
from payment p
  join verified_payment v on v.payment_id = p.id
  left join proposal_turn t on t.payment_id = p.id
where p.disposition = 'UNAPPLIED' and p.payment_url is not null
  and (select count(*) from refund r where r.payment_id = p.id) < 1;

-- Nobody is called shulka, so what it asks for waits for somebody, and nobody's word is its word.
alter table refund add constraint refund_is_approved_by_somebody check (approved_by <> 'shulka');

create function refund_of_nobody_is_a_proposal() returns trigger language plpgsql as $$
begin
  if not new.for_two or new.effect <> 'KEEP' or new.amount_paisa <> new.paid_paisa
    or new.taxable_paisa + new.tax_paisa > 0
    or not exists (
      select from verified_payment
      where payment_id = new.payment_id and proven_at + interval '72 hours' <= new.created_at)
  then perform refuse(tg_name, tg_table_name); end if;
  -- the row of the subscriber is held by now (refund_is_one_at_a_time), so of two the second sees the first
  if exists (select from refund where payment_id = new.payment_id) then
    raise exception 'the refunds of %', new.payment_id using errcode = 'SH001', constraint = 'refund_is_proposed_once';
  end if;
  return new;
end
$$;
create trigger refund_of_nobody_is_a_proposal before insert on refund for each row
  when (new.requested_by = 'shulka') execute function refund_of_nobody_is_a_proposal();
