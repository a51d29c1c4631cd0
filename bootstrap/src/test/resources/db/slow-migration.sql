--liquibase formatted sql

--changeset test:takes-its-time
create table big (id bigint);
select pg_sleep(3);

--changeset test:beside-others runInTransaction:false
drop index concurrently if exists big_by_id;
create index concurrently big_by_id on big (id);
