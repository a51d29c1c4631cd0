import { SegmentedControl, SimpleGrid } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read } from '../../api/read';
import { useSession } from '../../api/session';
import type { Schema } from '../../api/types';
import { Empty } from '../../ui/Empty';
import { PageTitle } from '../../ui/PageTitle';
import { QueryState } from '../../ui/QueryState';
import { Waiting } from '../../ui/Waiting';
import { AddOnList } from './AddOnList';
import { Comparison } from './Comparison';
import { type Rhythm, rhythm, rhythms } from './families';
import { PlanCard } from './PlanCard';
import { useWords } from './words';

/** What is on sale. */
export function PlansPage() {
  const t = useWords();
  const plans = useQuery(read('listPlans'));
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <QueryState query={plans} empty={<Empty>{t('none')}</Empty>}>
        {({ items }) => <Plans plans={items} />}
      </QueryState>
    </>
  );
}

function Plans({ plans }: { plans: Schema<'Plan'>[] }) {
  const t = useWords();
  const known = rhythms(plans);
  const [chosen, choose] = useState<Rhythm>(known[0] ?? 'month');
  const who = useSession();
  const mine = useQuery({ ...read('listSubscriptions'), enabled: who?.signedIn === true });
  const shown = plans.filter((plan) => rhythm(plan) === chosen);
  if (mine.isLoading) return <Waiting lines={8} />;
  return (
    <>
      {known.length > 1 && (
        <SegmentedControl
          mb="lg"
          size="md"
          aria-label={t('period')}
          value={chosen}
          onChange={(value) => choose(value as Rhythm)}
          data={known.map((one) => ({ value: one, label: t(`period.${one}`) }))}
        />
      )}
      <SimpleGrid cols={{ base: 1, xs: 2, md: Math.min(4, Math.max(3, shown.length)) }} spacing="lg">
        {shown.map((plan) => (
          <PlanCard key={plan.id} plan={plan} plans={plans} mine={mine.data?.items} />
        ))}
      </SimpleGrid>
      {shown.length > 1 && <Comparison plans={shown} />}
      <AddOnList plans={shown} />
    </>
  );
}
