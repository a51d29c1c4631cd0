--liquibase formatted sql

--changeset shulka:refusals splitStatements:false
-- uuid and text inside exclusion constraints
create extension if not exists btree_gist;

-- What a rule that is a trigger does when it is broken; the rule itself is the trigger's WHEN, and its name the message.
create function refuse() returns trigger language plpgsql as $$
begin
  raise exception 'refused by %', tg_name
    using errcode = 'restrict_violation', constraint = tg_name, table = tg_table_name;
end
$$;
