import { Badge, Card, Group, Text, Title } from '@mantine/core';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { useEvery } from '../../ui/every';
import { LinkButton } from '../../ui/LinkButton';
import { saving } from './families';
import { useWords } from './words';

interface Props {
  plan: Schema<'Plan'>;
  plans: Schema<'Plan'>[];
  mine: Schema<'Subscription'>[] | undefined;
}

/** One plan: what it is, what it costs how often, and the way to it. */
export function PlanCard({ plan, plans, mine }: Props) {
  const t = useWords();
  const format = useFormat();
  const every = useEvery();
  const free = plan.price.amount === 0;
  const saves = saving(plan, plans);
  const running = mine?.find((one) => one.status !== 'ended' && one.planCode === plan.code);
  return (
    <Card className="surface" component="section" aria-labelledby={plan.id} style={{ display: 'flex' }}>
      <Group justify="space-between" gap="xs" align="flex-start">
        <Title order={2} fz="1.25rem" id={plan.id}>
          {plan.name}
        </Title>
        {running && <Badge color="pine">{t('yours')}</Badge>}
      </Group>
      {plan.description && (
        <Text c="dimmed" mt={4}>
          {plan.description}
        </Text>
      )}
      <Text mt="md" lh={1.2}>
        <Text component="span" fz="2rem" fw={700} className="amount">
          {free ? t('free') : format.price(plan.price)}
        </Text>
        {!free && (
          <>
            {' '}
            <Text component="span" c="dimmed" className="amount">
              {every(plan.billingPeriod)}
            </Text>
          </>
        )}
      </Text>
      <Text c="dimmed" fz="sm" mih={{ base: 0, sm: '1.6em' }}>
        {!free && t(plan.taxInclusive ? 'vat.included' : 'vat')}
      </Text>
      <Group gap="xs" mt="xs" mih={{ base: 0, sm: '1.6rem' }}>
        {saves !== undefined && (
          <Badge color="marigold" variant="light">
            {t('saves', { percent: format.percent(saves * 100) })}
          </Badge>
        )}
        {plan.trialDays > 0 && <Badge color="pine">{t('trial', { n: format.number(plan.trialDays) })}</Badge>}
      </Group>
      <div style={{ flex: 1 }} />
      <Choose plan={plan} mine={mine} running={running !== undefined} />
    </Card>
  );
}

/** The way to a plan: begin it, change to it, or see that it is there already. */
function Choose({ plan, mine, running }: { plan: Props['plan']; mine: Props['mine']; running: boolean }) {
  const t = useWords();
  const changeable = mine?.filter((one) => ['active', 'past-due', 'trialing'].includes(one.status)) ?? [];
  const only = changeable.length === 1 ? changeable[0] : undefined;
  const wide = { mt: 'lg', fullWidth: true } as const;
  if (running) {
    return (
      <LinkButton to="/me" variant="default" {...wide}>
        {t('manage')}
      </LinkButton>
    );
  }
  if (only) {
    return (
      <LinkButton to="/me/$id/change" params={{ id: only.id }} search={{ plan: plan.code }} variant="light" {...wide}>
        {t('change', { plan: plan.name })}
      </LinkButton>
    );
  }
  return (
    <LinkButton to="/checkout/$plan" params={{ plan: plan.code }} {...wide}>
      {t(plan.trialDays > 0 ? 'try' : 'choose', { plan: plan.name })}
    </LinkButton>
  );
}
