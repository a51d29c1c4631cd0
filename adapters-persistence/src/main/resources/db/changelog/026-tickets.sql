--liquibase formatted sql

--changeset shulka:idempotency-tickets splitStatements:false
-- Each claim of a key has a ticket of its own, so that a request that was taken for dead cannot answer for its successor.
create sequence idempotency_ticket;
alter table idempotency_key add column ticket bigint not null default nextval('idempotency_ticket');
alter table idempotency_key alter column ticket drop default;
