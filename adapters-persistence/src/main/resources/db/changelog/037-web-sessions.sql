--liquibase formatted sql

--changeset shulka:web-sessions splitStatements:false
-- Spring Session's own shape; its columns have the names that its queries use.
create table web_session (
  primary_id char(36) primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval integer not null,
  expiry_time bigint not null,
  -- as long as the subject of a token may be
  principal_name varchar(255),
  constraint web_session_ends check (expiry_time >= last_access_time)
);

create index web_session_by_expiry on web_session (expiry_time);

create table web_session_attributes (
  session_primary_id char(36) not null references web_session on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
