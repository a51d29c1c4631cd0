import { Card, Stack, Text, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/call';
import { mayWrite, useSession } from '../../api/session';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { Empty } from '../../ui/Empty';
import { useEvery } from '../../ui/every';
import { Facts } from '../../ui/Facts';
import { useFeature } from '../../ui/features';
import { LinkButton } from '../../ui/LinkButton';
import { Money } from '../../ui/Money';
import { PageTitle } from '../../ui/PageTitle';
import { QueryState } from '../../ui/QueryState';
import { Said } from '../../ui/Said';
import { Retire } from '../parts/Retire';
import { SaleState } from '../parts/SaleState';
import { Migrations } from './Migrations';
import { usePlan } from './usePlan';
import { Versions } from './Versions';
import { useWords } from './words';

type Plan = Schema<'AdminPlan'>;
const route = getRouteApi('/admin/plans/$code');

/** One plan: what it offers now, what it offered before, and who was moved. */
export function PlanPage() {
  const t = useWords();
  const { code } = route.useParams();
  const { plan, query } = usePlan(code);
  if (plan) return <Shown plan={plan} />;
  return (
    <>
      <PageTitle>{code}</PageTitle>
      {plan === null ? (
        <Empty acts={<LinkButton to="/admin/plans">{t('all')}</LinkButton>}>{t('absent', { code })}</Empty>
      ) : (
        <QueryState query={query}>{() => null}</QueryState>
      )}
    </>
  );
}

function Shown({ plan }: { plan: Plan }) {
  const t = useWords();
  const may = mayWrite(useSession());
  const [said, say] = useState<string>();
  const active = plan.status === 'active';
  const params = { code: plan.code };
  const acts = may && active && (
    <>
      <LinkButton to="/admin/plans/$code/version" params={params}>
        {t('version.new')}
      </LinkButton>
      <LinkButton to="/admin/plans/$code/migrate" params={params} variant="default" disabled={plan.version < 2}>
        {t('migrate')}
      </LinkButton>
      <Retire
        t={t}
        name={plan.name}
        act={(reason, intent) => call('retirePlan', { path: params, body: { reason }, intent })}
        done={() => say(t('retired', { name: plan.name }))}
      />
    </>
  );
  return (
    <Stack gap="xl">
      <div>
        <PageTitle lead={plan.description || undefined} acts={acts}>
          {plan.name}
        </PageTitle>
        <Said>{said}</Said>
        <Card className="surface">
          <PlanFacts plan={plan} />
        </Card>
      </div>
      <section>
        <Title order={2} fz="h3" mb="sm">
          {t('versions')}
        </Title>
        <Text c="dimmed" mb="sm">
          {t('versions.lead')}
        </Text>
        <Versions plan={plan} />
      </section>
      <Migrations plan={plan} />
    </Stack>
  );
}

function PlanFacts({ plan }: { plan: Plan }) {
  const t = useWords();
  const every = useEvery();
  const format = useFormat();
  const feature = useFeature();
  return (
    <Facts
      of={[
        [t('code'), <code key="code">{plan.code}</code>],
        [t('status'), <SaleState key="status" of={plan} t={t} />],
        [
          t('price'),
          <span key="price">
            <Money of={plan.price} /> {every(plan.billingPeriod)} · {t(plan.taxInclusive ? 'tax.in' : 'tax.added')}
          </span>,
        ],
        [t('version'), format.number(plan.version)],
        [t('trialDays'), format.number(plan.trialDays)],
        [
          t('pausing'),
          plan.pauses.most === 0
            ? t('pausing.never')
            : t('pausing.some', { n: format.number(plan.pauses.most), days: format.number(plan.pauses.longestDays) }),
        ],
        ...Object.entries(plan.features).map(([name, value]): [string, string] => [name, feature(value)]),
      ]}
    />
  );
}
