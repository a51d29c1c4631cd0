--liquibase formatted sql

--changeset shulka:open-request-stands-among-all splitStatements:false
-- An index of open requests alone looks like one page to a planner that last looked when none was open, and then every search
-- for one request by its key reads all that are open. In an index of all requests nobody reads more than a subscription has.
drop index invoice_open_key;
create unique index invoice_open_key on invoice (subscription_id, nullif(status = 'OPEN', false));
drop index invoice_takes_up;
create index invoice_takes_up on invoice (subscriber_id) where from_account_paisa > 0 or arrears_paisa > 0;
