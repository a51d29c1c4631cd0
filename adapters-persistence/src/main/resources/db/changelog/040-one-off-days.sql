--liquibase formatted sql

--changeset shulka:one-off-days splitStatements:false
-- What is bought once is earned on the local day it is bought on. Shortly after midnight in Kathmandu that day is one ahead of the
-- one in UTC, and the day after it two; the check allowed one, so such a purchase kept its day, and all later ones, from being closed.
create or replace function revenue_schedule_is_of_its_posting() returns trigger language plpgsql as $$
begin
  perform from ledger_transaction t join invoice i on i.id = t.settled_invoice_id join settlement s on s.invoice_id = i.id
    where (t.id, t.subscriber_id, i.subtotal_paisa - i.discount_paisa) = (new.transaction_id, new.subscriber_id, new.amount_paisa)
      and abs(new.first_day - (s.covers_from at time zone 'UTC')::date) <= 1
      and new.last_day + 1 - (s.covers_to at time zone 'UTC')::date
        between -1 and case when s.covers_to - s.covers_from < interval '1 day' then 2 else 1 end;
  if not found then perform refuse(tg_name, tg_table_name); end if;
  return null;
end
$$;
