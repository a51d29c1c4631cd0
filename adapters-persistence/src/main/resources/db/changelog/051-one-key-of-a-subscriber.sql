--liquibase formatted sql

--changeset shulka:partner-and-id-follow-from-the-subject splitStatements:false
-- The subject spells out partner and id (subscriber_of_a_partner_is_named_after_it), so its key is theirs too. "on conflict"
-- waits at one unique index alone, and at a second one the slower of two who put the same subscriber was refused.
drop index subscriber_of_partner;
create index subscriber_of_partner on subscriber (partner_id, external_id) where partner_id is not null;
