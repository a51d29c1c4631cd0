--liquibase formatted sql

--changeset shulka:unreadable-invoices splitStatements:false
-- One invoice that cannot be read must not keep the others from being worked out: it is a finding, and the run goes on.
alter table recomputation
  add column unreadable integer not null default 0 check (unreadable >= 0),
  drop constraint recomputation_counts_what_it_checked,
  add constraint recomputation_counts_what_it_checked check (unexplained + differing + unreadable <= checked);

drop trigger recomputation_goes_on on recomputation;
create trigger recomputation_goes_on before update on recomputation for each row
  when (old.finished_at is not null or (old.id, old.started_at) is distinct from (new.id, new.started_at)
    or new.checked < old.checked or new.differing < old.differing or new.unexplained < old.unexplained
    or new.unreadable < old.unreadable or new.up_to < old.up_to)
  execute function refuse();

create table recomputation_unreadable (
  recomputation_id uuid not null references recomputation,
  invoice_id uuid not null references invoice,
  why text not null check (length(why) between 1 and 300),
  primary key (recomputation_id, invoice_id)
);
create trigger recomputation_unreadable_is_append_only before update or delete or truncate on recomputation_unreadable
  for each statement execute function refuse();

--changeset shulka:settled-refunds splitStatements:false
-- Rows of a settlement file that say what went back are compared with refunds; they have no fee of their own.
alter table settlement_row
  add column refund boolean not null default false,
  add constraint settlement_row_refund_is_read check (not (refund and unreadable is not null)),
  add constraint settlement_row_refund_has_no_fee check (not (refund and fee_paisa > 0));

alter table reconciliation
  drop constraint reconciliation_stage_check,
  add constraint reconciliation_stage_check
    check (stage in ('ATTEMPTS', 'TRANSACTIONS', 'ROWS', 'BOOKED', 'REFUNDS'));

create index refund_confirmed on refund (since, id) where status = 'CONFIRMED';
