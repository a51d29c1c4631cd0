--liquibase formatted sql

--changeset shulka:settled-for-ever
-- Settled payments are asked about for ever, so what is due is found by its time. Due at infinity is what is all back.
create index settled_check_due on settled_check (due_at);
