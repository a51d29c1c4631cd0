--liquibase formatted sql

--changeset shulka:attempts splitStatements:false
-- One that was closed may be waited for again beside a newer attempt (S12), but no new one may be added beside it. Both
-- who adds and who opens again take the lock of the invoice, so one of them comes second; what is asked after the lock
-- is a statement of its own, which at READ COMMITTED sees what the first has committed. A condition of the insert, or
-- an index, would not do: a statement that waits still sees what there was when it began, and an index cannot let in
-- one order and keep out the other. Whoever opens again need not look: what is there was there first.
create function payment_adds_none_beside_an_open_one() returns trigger language plpgsql as $$
begin
  perform 1 from invoice where id = new.invoice_id for no key update;
  if exists (select from payment where invoice_id = new.invoice_id and reopened and status = 'PENDING') then
    raise exception 'refused by %', tg_name
      using errcode = 'unique_violation', constraint = tg_name, table = tg_table_name;
  end if;
  return new;
end
$$;

create trigger payment_adds_none_beside_an_open_one before insert on payment
  for each row execute function payment_adds_none_beside_an_open_one();

create function payment_opens_again_in_turn() returns trigger language plpgsql as $$
begin
  perform 1 from invoice where id = new.invoice_id for no key update;
  return new;
end
$$;

create trigger payment_opens_again_in_turn before update of status on payment
  for each row when (old.status = 'CLOSED' and new.status = 'PENDING')
  execute function payment_opens_again_in_turn();
