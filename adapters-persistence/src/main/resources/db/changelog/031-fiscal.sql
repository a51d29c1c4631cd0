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
