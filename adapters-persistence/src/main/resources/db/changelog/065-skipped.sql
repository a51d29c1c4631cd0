--liquibase formatted sql

-- What somebody has skipped is over as what is dead, and says so. Nobody is kept out while the rows are looked at.
--changeset shulka:skipped
alter table webhook_delivery
  drop constraint webhook_delivery_status_check,
  add constraint webhook_delivery_status_check check (status in ('PENDING', 'DELIVERED', 'DEAD', 'SKIPPED')) not valid;

--changeset shulka:skipped-or-not
alter table webhook_delivery validate constraint webhook_delivery_status_check;
