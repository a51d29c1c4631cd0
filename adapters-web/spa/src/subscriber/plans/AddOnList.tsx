import { Card, SimpleGrid, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { read } from '../../api/read';
import type { Schema } from '../../api/types';
import { useGives } from '../../gives/useGives';
import { useFormat } from '../../i18n/format';
import { useEvery } from '../../ui/every';
import { addOnsFor } from '../parts/plans';
import { useWords } from './words';

/** What goes with these plans in their rhythm, and what it gives; nothing where there is none, or it cannot be told. */
export function AddOnList({ plans }: { plans: Schema<'Plan'>[] }) {
  const t = useWords();
  const format = useFormat();
  const every = useEvery();
  const gives = useGives();
  const all = useQuery(read('listAddOns', { query: { limit: 200 } })).data?.items;
  const offered = (all ?? [])
    .map((one) => ({ one, of: plans.filter((plan) => addOnsFor(plan, [one], false).length > 0) }))
    .filter(({ of }) => of.length > 0);
  if (offered.length === 0) return null;
  return (
    <section aria-labelledby="add-ons">
      <Title order={2} fz="1.3rem" mt={44} mb={4} id="add-ons">
        {t('addOns')}
      </Title>
      <Text c="dimmed" mb="md">
        {t('addOns.lead')}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="lg">
        {offered.map(({ one, of }) => (
          <Card key={one.id} className="surface" padding="md">
            <Title order={3} fz="1.05rem">
              {one.name}
            </Title>
            <Text>
              {format.price(one.price)} {one.billingPeriod && every(one.billingPeriod)}
            </Text>
            {one.description && <Text c="dimmed">{one.description}</Text>}
            {gives(one.gives).map((what) => (
              <Text key={what}>{what}</Text>
            ))}
            {of.length < plans.length && (
              <Text c="dimmed" fz="sm" mt={4}>
                {t('addOns.for', { plans: of.map((plan) => plan.name).join(', ') })}
              </Text>
            )}
          </Card>
        ))}
      </SimpleGrid>
    </section>
  );
}
