--liquibase formatted sql

--changeset shulka:reports splitStatements:false
-- Rows come in the order of time, so a summary of a few pages finds those of a month, and costs a writer nothing.
create index invoice_paid_on on invoice using brin (paid_at);
create index ledger_transaction_posted_on on ledger_transaction using brin (posted_at);
create index credit_note_issued_on on credit_note using brin (issued_at);
