--liquibase formatted sql

--changeset shulka:races splitStatements:false
-- A statement that carries all writes of a decision asks for each of them whether it won; if not, all of it is undone.
create function won(yes boolean, what text) returns integer language plpgsql as $$
begin
  if yes then return 1; end if;
  raise exception '%', what using errcode = 'SH001';
end
$$;
