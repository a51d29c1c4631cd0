--liquibase formatted sql

--changeset shulka:trial-of-a-plan
-- A trial is of the plan it began with, whatever the subscription is changed to in it; the plan is not free for another trial.
alter table subscription disable trigger user;
alter table subscription add column trial_of text;
update subscription set trial_of = plan_code where trial_starts_at is not null;
alter table subscription enable trigger user;

alter table subscription
  add constraint subscription_trial_is_of_a_plan check ((trial_of is null) = (trial_starts_at is null));
drop index subscription_trial_key;
create unique index subscription_trial_key on subscription (subscriber_id, trial_of) where trial_of is not null;

create trigger subscription_begins_with_its_trial before insert on subscription for each row
  when (new.trial_of <> new.plan_code) execute function refuse();
drop trigger subscription_agreement_is_frozen on subscription;
create trigger subscription_agreement_is_frozen
  before update of id, subscriber_id, created_at, trial_starts_at, trial_ends_at, trial_of on subscription for each row
  when ((old.id, old.subscriber_id, old.created_at, old.trial_starts_at, old.trial_ends_at, old.trial_of)
    is distinct from (new.id, new.subscriber_id, new.created_at, new.trial_starts_at, new.trial_ends_at, new.trial_of))
  execute function refuse();
