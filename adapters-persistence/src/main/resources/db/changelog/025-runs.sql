--liquibase formatted sql

--changeset shulka:runs splitStatements:false
-- A run over many subscriptions writes thousands of rows by one statement. What can be asked once for all of them is
-- not asked for each.

-- A subscriber stays, so only what is added has to be compared.
create trigger subscriber_stays before delete or truncate on subscriber
  for each statement execute function refuse();

create function notice_is_to_a_subscriber() returns trigger language plpgsql as $$
begin
  if exists (select from added a where not exists (select from subscriber s where s.id = a.subscriber_id)) then
    raise exception 'refused by %', tg_name
      using errcode = 'foreign_key_violation', constraint = tg_name, table = tg_table_name;
  end if;
  return null;
end
$$;

alter table notice drop constraint notice_subscriber_id_fkey;
create trigger notice_is_to_a_subscriber after insert on notice
  referencing new table as added
  for each statement execute function notice_is_to_a_subscriber();

-- Lines are numbered from 1 up to the count that their invoice was born with, which is compared when that is committed.
-- So a line that comes later has no number left to take.
create function invoice_line_adds_up() returns trigger language plpgsql as $$
begin
  if exists (select from added l join invoice i on i.id = l.invoice_id where l.position > i.line_count)
  then perform refuse_row(tg_name, tg_table_name); end if;
  return null;
end
$$;

drop trigger invoice_line_adds_up on invoice_line;
create trigger invoice_line_adds_up after insert on invoice_line
  referencing new table as added
  for each statement execute function invoice_line_adds_up();
