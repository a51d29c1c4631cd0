import { Card, Group, Text, Title } from '@mantine/core';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { useEvery } from '../../ui/every';
import { StatusBadge } from '../../ui/StatusBadge';
import { useCatalog } from '../parts/plans';
import { useWords as useParts } from '../parts/words';
import { Acts } from './Acts';
import { MOODS } from './standing';
import { TimeLeft } from './TimeLeft';
import { useWords } from './words';

interface Props {
  of: Schema<'Subscription'>;
  invoices: Schema<'Invoice'>[] | undefined;
  payments: Schema<'Payment'>[] | undefined;
}

/** One subscription: what it is, until when, what is next, what to do. */
export function SubscriptionCard({ of, invoices, payments }: Props) {
  const t = useWords();
  const parts = useParts();
  const format = useFormat();
  const every = useEvery();
  const catalog = useCatalog();
  const open = invoices?.find((one) => one.subscriptionId === of.id && one.status === 'open');
  const checked = payments?.some((one) => one.invoiceId === open?.id && one.status === 'pending');
  const plan = catalog.plan(of.planCode);
  const name = catalog.planName(of.planCode);
  const title = of.quantity === 1 ? name : t('times', { plan: name, n: format.number(of.quantity) });
  return (
    <Card className="surface" component="section" aria-labelledby={of.id} padding="xl">
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Title order={2} fz="1.45rem" id={of.id}>
            {title}
          </Title>
          {/* the price of another version is not what is paid here */}
          {plan && plan.version === of.planVersion && plan.price.amount > 0 && (
            <Text c="dimmed">
              {format.price(plan.price)} {every(plan.billingPeriod)}
            </Text>
          )}
          {of.addOns.length > 0 && (
            <Text c="dimmed">
              +{' '}
              {of.addOns
                .map((one) => t('times', { plan: catalog.addOnName(one.code), n: format.number(one.quantity) }))
                .join(', ')}
            </Text>
          )}
        </div>
        <StatusBadge mood={MOODS[of.status]}>{parts(`status.${of.status}`)}</StatusBadge>
      </Group>
      <TimeLeft of={of} />
      <Next of={of} open={open} />
      <Acts of={of} open={open} plan={plan} checked={checked ?? false} />
    </Card>
  );
}

/** What happens if nothing is done. */
function Next({ of, open }: { of: Schema<'Subscription'>; open: Schema<'Invoice'> | undefined }) {
  const t = useWords();
  const catalog = useCatalog();
  const format = useFormat();
  const amount = open && format.money(open.amountDue);
  const change = of.pendingChange;
  let text: string | undefined;
  if (of.status === 'paused' && of.cancelAtPeriodEnd && of.paidUntil) {
    text = t('next.paused.cancelled', { day: format.day(of.paidUntil) });
  } else if (of.cancelAtPeriodEnd) text = t('next.cancelled');
  else if (of.status === 'past-due') {
    // a trial has no grace (S2)
    const late = of.currentPeriod ? 'next.past-due' : 'next.past-due.trial';
    text = amount ? t(late, { amount }) : t(`${late}.plain`);
  } else if (of.status === 'active') text = amount ? t('next.asked', { amount }) : t('next.active');
  else if (of.status !== 'ended') text = t(`next.${of.status}`);
  return (
    <section aria-label={t('next')}>
      <Text>{text}</Text>
      {change && (
        <Text mt={4}>
          {t('next.change', { plan: catalog.planName(change.planCode), n: format.number(change.quantity) })}
          {change.paid && ` ${t('next.change.paid')}`}
        </Text>
      )}
    </section>
  );
}
