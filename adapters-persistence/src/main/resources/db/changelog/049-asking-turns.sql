--liquibase formatted sql

--changeset shulka:asking-turns splitStatements:false
-- Of all nodes one asks the issuer about a session (docs/decisions/0046), until then at most; a node of before asks without a turn.
alter table web_session add column asking_until timestamptz;
