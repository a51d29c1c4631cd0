import { Card, Stack, Text, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/call';
import { mayWrite, useSession } from '../../api/session';
import type { Schema } from '../../api/types';
import { useGives } from '../../gives/useGives';
import { useFormat } from '../../i18n/format';
import { Empty } from '../../ui/Empty';
import { useEvery } from '../../ui/every';
import { Facts } from '../../ui/Facts';
import { LinkButton } from '../../ui/LinkButton';
import { Money } from '../../ui/Money';
import { PageTitle } from '../../ui/PageTitle';
import { Said } from '../../ui/Said';
import { Trouble } from '../../ui/Trouble';
import { Waiting } from '../../ui/Waiting';
import { useWhole } from '../../ui/whole';
import { Retire } from '../parts/Retire';
import { SaleState } from '../parts/SaleState';
import { AddOnForm } from './AddOnForm';
import { useWords } from './words';

const route = getRouteApi('/admin/add-ons/$code');

/** One add-on: what it is now, the next version of it, and its end. */
export function AddOnPage() {
  const t = useWords();
  const { code } = route.useParams();
  const { rows, error, query } = useWhole('listAllAddOns', { query: { limit: 200 } });
  const found = rows?.find((one) => one.code === code);
  if (found) return <Shown addOn={found} />;
  return (
    <>
      <PageTitle>{code}</PageTitle>
      {rows && <Empty acts={<LinkButton to="/admin/add-ons">{t('title')}</LinkButton>}>{t('absent', { code })}</Empty>}
      {!rows && (error == null ? <Waiting lines={6} /> : <Trouble of={error} again={() => query.refetch()} />)}
    </>
  );
}

function Shown({ addOn }: { addOn: Schema<'AddOn'> }) {
  const t = useWords();
  const format = useFormat();
  const may = mayWrite(useSession()) && addOn.status === 'active';
  const [said, say] = useState<string>();
  return (
    <Stack gap="xl">
      <div>
        <PageTitle
          lead={addOn.description || undefined}
          acts={
            may && (
              <Retire
                t={t}
                name={addOn.name}
                act={(reason, intent) => call('retireAddOn', { path: { code: addOn.code }, body: { reason }, intent })}
                done={() => say(t('retired', { name: addOn.name }))}
              />
            )
          }
        >
          {addOn.name}
        </PageTitle>
        <Said>{said}</Said>
        <Card className="surface">
          <AddOnFacts addOn={addOn} />
        </Card>
      </div>
      {may && (
        <section>
          <Title order={2} fz="h3" mb="sm">
            {t('version.new')}
          </Title>
          <Text c="dimmed" mb="md">
            {t('version.text')}
          </Text>
          <AddOnForm
            key={addOn.version}
            of={addOn}
            done={(made) => say(t('versioned', { n: format.number(made.version), name: made.name }))}
          />
        </section>
      )}
    </Stack>
  );
}

function AddOnFacts({ addOn }: { addOn: Schema<'AddOn'> }) {
  const t = useWords();
  const every = useEvery();
  const format = useFormat();
  const gives = useGives();
  return (
    <Facts
      of={[
        [t('code'), <code key="code">{addOn.code}</code>],
        [t('status'), <SaleState key="status" of={addOn} t={t} />],
        [
          t('price'),
          <span key="price">
            <Money of={addOn.price} /> {addOn.billingPeriod ? every(addOn.billingPeriod) : t('kind.once')} ·{' '}
            {t(addOn.taxInclusive ? 'tax.in' : 'tax.added')}
          </span>,
        ],
        [t('most'), format.number(addOn.most)],
        [t('gives'), addOn.billingPeriod && (gives(addOn.gives).join('; ') || t('gives.nothing'))],
        [t('plans'), addOn.planCodes.join(', ') || t('plans.all')],
        [t('version'), format.number(addOn.version)],
      ]}
    />
  );
}
