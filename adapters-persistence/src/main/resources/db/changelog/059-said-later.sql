--liquibase formatted sql

--changeset shulka:effect-is-said-later splitStatements:false
-- What was refunded past us is booked with access as it was, until somebody says what becomes of the subscription (S18). That
-- is the only thing of a refund that is over which changes, and it changes once.
drop trigger refund_terms_are_frozen on refund;
create trigger refund_terms_are_frozen before update on refund for each row
  when ((old.id, old.payment_id, old.invoice_id, old.subscription_id, old.subscriber_id, old.paid_paisa, old.before_paisa,
      old.amount_paisa, old.taxable_paisa, old.tax_paisa, old.requested_by, old.reason, old.for_two, old.created_at)
    is distinct from
    (new.id, new.payment_id, new.invoice_id, new.subscription_id, new.subscriber_id, new.paid_paisa, new.before_paisa,
      new.amount_paisa, new.taxable_paisa, new.tax_paisa, new.requested_by, new.reason, new.for_two, new.created_at))
  execute function refuse();

create or replace function refund_takes_an_edge() returns trigger language plpgsql as $$
declare
  -- what this is about, and what is computed after the row is written
  loose constant text[] := '{effect,revision,under_way_id,confirmed_id,noted_id}';
begin
  if (old.status, new.status) not in (
    ('AWAITING_APPROVAL', 'REQUESTED'), ('AWAITING_APPROVAL', 'REJECTED'),
    ('REQUESTED', 'REQUESTED'), ('REQUESTED', 'SENT'), ('REQUESTED', 'REJECTED'),
    ('SENT', 'SENT'), ('SENT', 'UNKNOWN'), ('SENT', 'PARKED'), ('SENT', 'CONFIRMED'), ('SENT', 'REJECTED'),
    ('UNKNOWN', 'UNKNOWN'), ('UNKNOWN', 'SENT'), ('UNKNOWN', 'PARKED'), ('UNKNOWN', 'CONFIRMED'), ('UNKNOWN', 'REJECTED'),
    ('PARKED', 'CONFIRMED'), ('PARKED', 'REJECTED'), ('CONFIRMED', 'CONFIRMED'))
  then perform refuse(tg_name, tg_table_name); end if;
  if (old.status = 'CONFIRMED') <> (new.effect <> old.effect)
    or new.effect <> old.effect and (new.requested_by is not null or old.effect <> 'KEEP'
      or to_jsonb(old) - loose <> to_jsonb(new) - loose)
  then perform refuse('refund_effect_is_said_once', tg_table_name); end if;
  -- each time that it is sent is written down once, and not taken back
  if new.sends < old.sends or new.sends > old.sends + 1 or new.sends > old.sends and new.status <> 'SENT'
  then perform refuse('refund_is_sent_step_by_step', tg_table_name); end if;
  if new.approved_by is distinct from old.approved_by and old.status <> 'AWAITING_APPROVAL'
  then perform refuse('refund_is_approved_once', tg_table_name); end if;
  return new;
end
$$;
