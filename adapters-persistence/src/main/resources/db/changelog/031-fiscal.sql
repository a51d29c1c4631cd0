--liquibase formatted sql

--changeset shulka:billing-details splitStatements:false
-- What documents say of subscribers. A document that was issued is printed as it was then, so what was stated stays.
create table billing_details (
  subscriber_id uuid not null references subscriber,
  stated_at timestamptz not null,
  name text check (length(name) between 1 and 200),
  address text check (length(address) between 1 and 300),
  pan text check (pan ~ '^[0-9]{9}$'),
  primary key (subscriber_id, stated_at)
);
create trigger billing_details_are_append_only before update or delete or truncate on billing_details
  for each statement execute function refuse();

--changeset shulka:document-prints splitStatements:false
-- Each print of a fiscal document: the first one is the original, and there is one (N4).
create table document_print (
  document_id uuid not null,
  ordinal integer not null check (ordinal >= 1),
  printed_by text not null check (length(printed_by) between 1 and 255),
  printed_at timestamptz not null,
  previous integer generated always as (nullif(ordinal - 1, 0)) stored,
  primary key (document_id, ordinal),
  constraint document_print_follows_previous
    foreign key (document_id, previous) references document_print (document_id, ordinal)
);
create trigger document_print_is_append_only before update or delete or truncate on document_print
  for each statement execute function refuse();

create function document_print_is_of_a_fiscal_document() returns trigger language plpgsql as $$
begin
  if not exists (select from invoice where id = new.document_id and status = 'PAID')
    and not exists (select from credit_note where id = new.document_id)
  then perform refuse_row(tg_name, tg_table_name); end if;
  return new;
end
$$;
create trigger document_print_is_of_a_fiscal_document before insert on document_print
  for each row execute function document_print_is_of_a_fiscal_document();

--changeset shulka:fiscal-filings splitStatements:false
-- What the tax office is told of, one row per document that was committed (N6). Numbers have no gaps, so what follows the last
-- number of a year that is here is what is still to be taken in; nothing is written where documents are issued.
create table fiscal_filing (
  document_id uuid primary key,
  kind text not null check (kind in ('INVOICE', 'CREDIT_NOTE')),
  -- for a credit note the one that it names
  invoice_id uuid not null references invoice (settled_id),
  subscriber_id uuid not null,
  fiscal_year integer not null,
  number integer not null check (number >= 1),
  status text not null check (status in ('WAITING', 'ACCEPTED', 'REFUSED')),
  attempts integer not null default 0 check (attempts >= 0),
  due_at timestamptz,
  constraint fiscal_filing_number_key unique (kind, fiscal_year, number),
  constraint fiscal_filing_is_due_while_it_waits check ((due_at is not null) = (status = 'WAITING'))
);
create index fiscal_filing_due on fiscal_filing (due_at, document_id) where due_at is not null;
create index fiscal_filing_refused on fiscal_filing (document_id) where status = 'REFUSED';

create function fiscal_filing_takes_an_edge() returns trigger language plpgsql as $$
begin
  if (old.document_id, old.kind, old.invoice_id, old.subscriber_id, old.fiscal_year, old.number)
    is distinct from (new.document_id, new.kind, new.invoice_id, new.subscriber_id, new.fiscal_year, new.number)
  then perform refuse_row('fiscal_filing_is_frozen', tg_table_name); end if;
  if old.status = 'ACCEPTED' then perform refuse_row('fiscal_filing_stays_accepted', tg_table_name); end if;
  if new.attempts not in (old.attempts, old.attempts + 1)
  then perform refuse_row('fiscal_filing_counts_its_attempts', tg_table_name); end if;
  return new;
end
$$;
create trigger fiscal_filing_takes_an_edge before update on fiscal_filing for each row
  execute function fiscal_filing_takes_an_edge();
create trigger fiscal_filing_stays before delete or truncate on fiscal_filing for each statement execute function refuse();

create function fiscal_filing_is_of_a_document() returns trigger language plpgsql as $$
begin
  if new.status <> 'WAITING' or new.attempts > 0 then perform refuse_row('fiscal_filing_begins', tg_table_name); end if;
  if new.kind = 'INVOICE' then
    perform from invoice i where i.status = 'PAID' and i.id = new.invoice_id
      and (i.id, i.subscriber_id, i.fiscal_year, i.number) = (new.document_id, new.subscriber_id, new.fiscal_year, new.number);
  else
    perform from credit_note n where (n.id, n.invoice_id, n.subscriber_id, n.fiscal_year, n.number)
      = (new.document_id, new.invoice_id, new.subscriber_id, new.fiscal_year, new.number);
  end if;
  if not found then perform refuse_row(tg_name, tg_table_name); end if;
  return new;
end
$$;
create trigger fiscal_filing_is_of_a_document before insert on fiscal_filing for each row
  execute function fiscal_filing_is_of_a_document();

-- Each time that the office was asked, written before it is: what has no answer may have arrived.
create table fiscal_attempt (
  document_id uuid not null references fiscal_filing,
  ordinal integer not null check (ordinal >= 1),
  asked_at timestamptz not null,
  outcome text check (outcome in ('ACCEPTED', 'REFUSED', 'UNCLEAR')),
  answer text check (length(answer) <= 1000),
  primary key (document_id, ordinal)
);
create trigger fiscal_attempt_is_answered_once before update on fiscal_attempt for each row
  when (old.outcome is not null or new.outcome is null
    or (old.document_id, old.ordinal, old.asked_at) is distinct from (new.document_id, new.ordinal, new.asked_at))
  execute function refuse();
create trigger fiscal_attempt_stays before delete or truncate on fiscal_attempt for each statement execute function refuse();

--changeset shulka:sales-register splitStatements:false
-- documents by their date
create index invoice_paid on invoice (paid_at) where paid_at is not null;
create index credit_note_issued on credit_note (issued_at);

--changeset shulka:credit-notes-of-changes splitStatements:false
-- A change that is paid for gives back of other invoices: each gets a note (S4), issued by the settlement itself, so none can
-- be missing. A note has one cause.
alter table invoice_credit add constraint invoice_credit_key
  unique (invoice_id, credited_invoice_id, taxable_paisa, tax_paisa);
alter table credit_note
  alter column refund_id drop not null,
  add column change_id uuid references invoice (settled_id),
  add constraint credit_note_change_key unique (change_id, invoice_id),
  add constraint credit_note_has_one_cause check (num_nonnulls(refund_id, change_id) = 1),
  add constraint credit_note_says_its_credit foreign key (change_id, invoice_id, taxable_paisa, tax_paisa)
    references invoice_credit (invoice_id, credited_invoice_id, taxable_paisa, tax_paisa);

-- ordered by time, as those that are made outside (version 7)
create function id_of_time(at timestamptz) returns uuid language sql volatile as $$
  select encode(set_byte(b, 6, (get_byte(b, 6) & 15) | 112), 'hex')::uuid
  from (select overlay(uuid_send(gen_random_uuid())
    placing substring(int8send((extract(epoch from at) * 1000)::bigint) from 3) from 1 for 6) as b) bytes
$$;

create function invoice_notes_its_credits() returns trigger language plpgsql as $$
declare
  credit invoice_credit;
  next integer;
begin
  for credit in select * from invoice_credit where invoice_id = new.id order by position loop
    insert into credit_note_series as s (fiscal_year, last_number) values (new.fiscal_year, 1)
      on conflict (fiscal_year) do update set last_number = s.last_number + 1 returning s.last_number into next;
    insert into credit_note (id, change_id, invoice_id, subscriber_id, taxable_paisa, tax_paisa, reason, issued_at, fiscal_year, number)
    values (id_of_time(new.paid_at), new.id, credit.credited_invoice_id, new.subscriber_id, credit.taxable_paisa, credit.tax_paisa,
      'Unused time, given back with a change', new.paid_at, new.fiscal_year, next);
  end loop;
  return null;
end
$$;
create trigger invoice_notes_its_credits after update on invoice for each row
  when (old.status = 'OPEN' and new.status = 'PAID' and new.credited_paisa > 0)
  execute function invoice_notes_its_credits();
