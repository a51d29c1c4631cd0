--liquibase formatted sql

--changeset shulka:older-secrets splitStatements:false
-- Who rotates twice within a day ends no secret that still signs: there is a place for the one before the previous one, under the rules
-- of 043 and 048 (docs/decisions/0040).
alter table webhook_endpoint
  add column older_secret text,
  add column older_until timestamptz,
  add constraint webhook_endpoint_older_secret_ends check ((older_secret is null) = (older_until is null));

drop trigger webhook_endpoint_secret_is_sealed on webhook_endpoint;
create or replace function webhook_endpoint_secret_is_sealed() returns trigger language plpgsql as $$
declare
  known constant text := '^(whsec_[A-Za-z0-9+/=]{32,88}|[0-9a-f]{8}:[A-Za-z0-9+/]{60,250}={0,2})$';
begin
  -- whoever completes it waits for those who may still write as before
  perform from webhook_sealing where not complete for share;
  if not found or new.secret !~ known or new.previous_secret !~ known or new.older_secret !~ known
  then perform refuse(tg_name, tg_table_name); end if;
  -- a node from before leaves the secret of what it removes
  if new.standing = 'REMOVED' then
    new.secret := null;
    new.previous_secret := null;
    new.previous_until := null;
  end if;
  return new;
end
$$;
create trigger webhook_endpoint_secret_is_sealed
  before insert or update of secret, previous_secret, older_secret, standing on webhook_endpoint for each row
  when (new.secret !~ '^[0-9a-f]{8}:[A-Za-z0-9+/]{60,250}={0,2}$' or new.previous_secret !~ '^[0-9a-f]{8}:[A-Za-z0-9+/]{60,250}={0,2}$'
    or new.older_secret !~ '^[0-9a-f]{8}:[A-Za-z0-9+/]{60,250}={0,2}$')
  execute function webhook_endpoint_secret_is_sealed();

-- nodes from before know nothing of that place and leave it as it is
create function webhook_endpoint_leaves_no_older_secret() returns trigger language plpgsql as $$
begin
  new.older_secret := null;
  new.older_until := null;
  return new;
end
$$;
create trigger webhook_endpoint_leaves_no_older_secret before update on webhook_endpoint for each row
  when (new.standing = 'REMOVED' and new.older_secret is not null)
  execute function webhook_endpoint_leaves_no_older_secret();
