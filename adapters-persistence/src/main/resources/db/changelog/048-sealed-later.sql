--liquibase formatted sql

--changeset shulka:sealed-later splitStatements:false
-- Whether what signs webhooks has to lie encrypted already (docs/decisions/0045). Nodes from before 043 read only what lies there as it is,
-- so operators may leave it so until none of them runs; once it is complete it stays so.
create table webhook_sealing (
  one boolean primary key default true check (one),
  complete boolean not null
);
insert into webhook_sealing (complete)
select not exists (select from webhook_endpoint where secret like 'whsec%' or previous_secret like 'whsec%');
create trigger webhook_sealing_stays_complete before update on webhook_sealing for each row
  when (old.complete and not new.complete) execute function refuse();
create trigger webhook_sealing_stays before delete or truncate on webhook_sealing
  for each statement execute function refuse();

drop trigger webhook_endpoint_secret_is_sealed on webhook_endpoint;
create function webhook_endpoint_secret_is_sealed() returns trigger language plpgsql as $$
declare
  known constant text := '^(whsec_[A-Za-z0-9+/=]{32,88}|[0-9a-f]{8}:[A-Za-z0-9+/]{60,250}={0,2})$';
begin
  -- whoever completes it waits for those who may still write as before
  perform from webhook_sealing where not complete for share;
  if not found or new.secret !~ known or new.previous_secret !~ known then perform refuse(tg_name, tg_table_name); end if;
  -- a node from before leaves the secret of what it removes
  if new.standing = 'REMOVED' then
    new.secret := null;
    new.previous_secret := null;
    new.previous_until := null;
  end if;
  return new;
end
$$;
create trigger webhook_endpoint_secret_is_sealed before insert or update of secret, previous_secret, standing on webhook_endpoint
  for each row
  when (new.secret !~ '^[0-9a-f]{8}:[A-Za-z0-9+/]{60,250}={0,2}$' or new.previous_secret !~ '^[0-9a-f]{8}:[A-Za-z0-9+/]{60,250}={0,2}$')
  execute function webhook_endpoint_secret_is_sealed();
