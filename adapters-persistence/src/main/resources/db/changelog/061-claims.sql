--liquibase formatted sql

--changeset shulka:claims splitStatements:false
-- How many nodes in a row took it and said nothing of what came of it (docs/decisions/0048); attempts are those that were answered or refused.
alter table webhook_delivery add column claims integer not null default 0 check (claims >= 0);
