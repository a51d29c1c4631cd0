--liquibase formatted sql

-- Who looks for payments, refunds or requests that stand in a certain way reads those and no others. What is indexed is said in a
-- way in which no search by a key says it: else a plan that was made while little stood so reads all that does, to find one by its key (050).

-- A payment that counts is found by completed_id; each of the rest has its place here until it counts.
--changeset shulka:payments-by-standing runInTransaction:false
drop index concurrently if exists payment_by_standing;
create index concurrently payment_by_standing
  on payment ((case status when 'COMPLETED' then null when 'CLOSED' then gateway_status else status end), id)
  where case status when 'COMPLETED' then null when 'CLOSED' then gateway_status else status end is not null;

-- How much went back of a payment stands in its refunds: one is the first, and not of all; one is the last.
--changeset shulka:payments-partly-refunded runInTransaction:false
drop index concurrently if exists refund_begins;
create index concurrently refund_begins on refund (payment_id)
  where status = 'CONFIRMED' and before_paisa = 0 and amount_paisa < paid_paisa;

--changeset shulka:payments-refunded runInTransaction:false
drop index concurrently if exists refund_completes;
create index concurrently refund_completes on refund (payment_id)
  where status = 'CONFIRMED' and before_paisa + amount_paisa = paid_paisa;

--changeset shulka:refunds-by-standing runInTransaction:false
drop index concurrently if exists refund_by_standing;
create index concurrently refund_by_standing on refund ((nullif(status, '')), id);

--changeset shulka:refunds-of-subscribers runInTransaction:false
drop index concurrently if exists refund_of_subscriber;
create index concurrently refund_of_subscriber on refund (subscriber_id, id);

-- those that were paid are found by settled_id
--changeset shulka:requests-by-standing runInTransaction:false
drop index concurrently if exists invoice_by_standing;
create index concurrently invoice_by_standing on invoice ((nullif(status, 'PAID')), id) where nullif(status, 'PAID') is not null;
