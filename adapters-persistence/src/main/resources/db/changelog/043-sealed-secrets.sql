--liquibase formatted sql

--changeset shulka:sealed-secrets splitStatements:false
-- What signs webhooks lies encrypted (docs/decisions/0040): which key, and what AES-GCM made of the secret. Those from before stay as they
-- are until a node starts, which encrypts them; no plain one comes in any more. An endpoint that was removed keeps none.
alter table webhook_endpoint
  alter column secret drop not null,
  drop constraint webhook_endpoint_secret_check,
  drop constraint webhook_endpoint_previous_secret_check;

alter table webhook_endpoint disable trigger webhook_endpoint_takes_an_edge;
update webhook_endpoint set secret = null, previous_secret = null, previous_until = null where standing = 'REMOVED';
alter table webhook_endpoint enable trigger webhook_endpoint_takes_an_edge;

alter table webhook_endpoint
  add constraint webhook_endpoint_signs_until_removed check ((standing = 'REMOVED') = (secret is null)),
  add constraint webhook_endpoint_old_secret_goes_too check (secret is not null or previous_secret is null);

create trigger webhook_endpoint_secret_is_sealed before insert or update of secret, previous_secret on webhook_endpoint
  for each row
  when (new.secret !~ '^[0-9a-f]{8}:[A-Za-z0-9+/]{60,250}={0,2}$' or new.previous_secret !~ '^[0-9a-f]{8}:[A-Za-z0-9+/]{60,250}={0,2}$')
  execute function refuse();

--changeset shulka:audit-by-target splitStatements:false
-- whoever looks at a subscriber wants what was done to it by privilege, newest first
create index audit_entry_of_target on audit_entry (target, id);
