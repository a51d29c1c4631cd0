--liquibase formatted sql

--changeset shulka:out-of-quarantine splitStatements:false
-- A person asks the gateway again, and an answer that fits ends a quarantine. What it may become then needs the same evidence as
-- from any other state; waited for again it stands beside a newer attempt, as what was closed does (011).
create or replace function payment_takes_an_edge() returns trigger language plpgsql as $$
begin
  if (new.status = any (case old.status
      when 'CREATED' then '{INITIATED}'::text[]
      when 'INITIATED' then '{INITIATED,PENDING,CLOSED,COMPLETED,MISMATCHED,REFUNDED}'
      when 'PENDING' then '{PENDING,CLOSED,COMPLETED,MISMATCHED,REFUNDED}'
      when 'CLOSED' then '{CLOSED,PENDING,COMPLETED,MISMATCHED,REFUNDED}'
      when 'MISMATCHED' then '{MISMATCHED,PENDING,CLOSED,COMPLETED,REFUNDED}'
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
drop trigger payment_opens_again_in_turn on payment;
create trigger payment_opens_again_in_turn before update of status on payment for each row
  when (old.status in ('CLOSED', 'MISMATCHED')) execute function payment_opens_again_in_turn();
