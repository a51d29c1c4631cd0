--liquibase formatted sql

--changeset shulka:subscriptions splitStatements:false
create table subscription (
  id uuid primary key,
  subscriber_id uuid not null references subscriber,
  plan_code text not null,
  plan_version integer not null,
  quantity integer not null check (quantity between 1 and 10000),
  status text not null check (status in ('INCOMPLETE', 'TRIALING', 'ACTIVE', 'ENDED')),
  revision integer not null check (revision >= 0),
  trial_starts_at timestamptz,
  trial_ends_at timestamptz,
  -- the invoice that paid for the current or last period
  paid_by uuid,
  end_reason text check (end_reason in ('CANCELLED', 'UNPAID', 'REFUNDED', 'EXPIRED_INCOMPLETE')),
  ended_at timestamptz,
  created_at timestamptz not null,
  foreign key (plan_code, plan_version) references plan_version,
  unique (id, subscriber_id),
  constraint subscription_trial_is_a_period
    check (num_nulls(trial_starts_at, trial_ends_at) = 2
      or num_nulls(trial_starts_at, trial_ends_at) = 0
        and trial_starts_at < trial_ends_at and trial_ends_at - trial_starts_at <= interval '366 days'),
  constraint subscription_incomplete_has_nothing
    check (status <> 'INCOMPLETE' or num_nulls(trial_starts_at, paid_by) = 2),
  constraint subscription_trialing_has_a_trial
    check (status <> 'TRIALING' or trial_starts_at is not null and paid_by is null),
  constraint subscription_active_is_paid check (status <> 'ACTIVE' or paid_by is not null),
  constraint subscription_end_has_a_reason
    check (num_nulls(ended_at, end_reason) = case status when 'ENDED' then 0 else 2 end)
);

create unique index subscription_live_key on subscription (subscriber_id, plan_code) where status <> 'ENDED';
create unique index subscription_trial_key on subscription (subscriber_id, plan_code) where trial_starts_at is not null;
create index subscription_of_subscriber on subscription (subscriber_id, id);

create trigger subscription_agreement_is_frozen before update on subscription for each row
  when ((old.id, old.subscriber_id, old.plan_code, old.plan_version, old.quantity, old.created_at, old.trial_starts_at, old.trial_ends_at)
    is distinct from
    (new.id, new.subscriber_id, new.plan_code, new.plan_version, new.quantity, new.created_at, new.trial_starts_at, new.trial_ends_at))
  execute function refuse();

create trigger subscription_takes_an_edge before update on subscription for each row
  when ((old.status, new.status) not in (
    ('INCOMPLETE', 'ACTIVE'), ('INCOMPLETE', 'ENDED'),
    ('TRIALING', 'ACTIVE'), ('TRIALING', 'ENDED'),
    ('ACTIVE', 'ACTIVE'), ('ACTIVE', 'ENDED')))
  execute function refuse();

create trigger subscription_stays before delete or truncate on subscription
  for each statement execute function refuse();
