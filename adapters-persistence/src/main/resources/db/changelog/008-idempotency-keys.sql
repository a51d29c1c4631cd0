--liquibase formatted sql

--changeset shulka:idempotency-keys splitStatements:false
create table idempotency_key (
  caller text not null check (length(caller) between 1 and 512),
  key text not null check (length(key) between 1 and 255),
  fingerprint text not null check (length(fingerprint) between 1 and 255),
  claimed_at timestamptz not null,
  status integer check (status between 100 and 599),
  headers jsonb,
  body text,
  answered_at timestamptz,
  primary key (caller, key),
  constraint idempotency_key_answer_is_whole check (num_nulls(status, headers, body, answered_at) in (0, 4))
);

create index idempotency_key_by_age on idempotency_key (claimed_at);
