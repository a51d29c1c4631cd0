import { Button, Card, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/call';
import { read } from '../../api/read';
import { mayWrite, useSession } from '../../api/session';
import type { Schema } from '../../api/types';
import { ConfirmAct } from '../../ui/ConfirmAct';
import { DateText } from '../../ui/DateText';
import { Empty } from '../../ui/Empty';
import { Facts } from '../../ui/Facts';
import { PageTitle } from '../../ui/PageTitle';
import { Said } from '../../ui/Said';
import { Secret } from '../../ui/Secret';
import { StatusBadge } from '../../ui/StatusBadge';
import { Trouble } from '../../ui/Trouble';
import { Waiting } from '../../ui/Waiting';
import { Deliveries } from './Deliveries';
import { Endpoints } from './Endpoints';
import { useWords } from './words';

const route = getRouteApi('/admin/partners/$id');

/** One team: its secret, where its events go, and what became of them. */
export function PartnerPage() {
  const t = useWords();
  const { id } = route.useParams();
  const query = useQuery(read('inspectPartner', { path: { id } }));
  if (query.data) return <Shown dossier={query.data} />;
  return (
    <>
      <PageTitle>{t('partner')}</PageTitle>
      {query.error ? <Trouble of={query.error} again={() => query.refetch()} /> : <Waiting lines={8} />}
    </>
  );
}

function Shown({ dossier: { partner, endpoints } }: { dossier: Schema<'PartnerDossier'> }) {
  const t = useWords();
  const { endpoint } = route.useSearch();
  const may = mayWrite(useSession()) && partner.status === 'active';
  const [asking, ask] = useState<'rotate' | 'disable'>();
  const [secret, tell] = useState<string>();
  const [said, say] = useState<string>();
  const chosen = endpoints.find((one) => one.id === endpoint) ?? endpoints[0];
  const close = () => ask(undefined);
  return (
    <Stack gap="xl">
      <div>
        <PageTitle
          acts={
            may && (
              <>
                <Button variant="default" onClick={() => ask('rotate')}>
                  {t('rotate')}
                </Button>
                <Button variant="default" color="red" onClick={() => ask('disable')}>
                  {t('disable')}
                </Button>
              </>
            )
          }
        >
          {partner.name}
        </PageTitle>
        <Said>{said}</Said>
        {secret && (
          <Secret title={t('secret.title', { name: partner.name })} of={secret} onClose={() => tell(undefined)}>
            {t('secret.text', { id: partner.clientId })}
          </Secret>
        )}
        <Card className="surface">
          <PartnerFacts partner={partner} />
        </Card>
      </div>
      <section>
        <Title order={2} fz="h3" mb="sm">
          {t('endpoints')}
        </Title>
        {endpoints.length === 0 ? (
          <Empty>{t('endpoints.none')}</Empty>
        ) : (
          <Endpoints partner={partner} endpoints={endpoints} chosen={chosen?.id} />
        )}
      </section>
      {chosen && <Deliveries key={chosen.id} partner={partner} endpoint={chosen} />}
      <ConfirmAct
        opened={asking === 'rotate'}
        onClose={close}
        title={t('rotate.title', { name: partner.name })}
        yes={t('rotate.yes')}
        no={t('rotate.no')}
        danger
        says={{ 'partner-disabled': t('gone') }}
        act={(reason, intent) => call('rotatePartnerSecret', { path: { id: partner.id }, body: { reason }, intent })}
        done={(rotated) => {
          close();
          tell(rotated.clientSecret ?? undefined);
        }}
      >
        <Text>{t('rotate.text')}</Text>
      </ConfirmAct>
      <ConfirmAct
        opened={asking === 'disable'}
        onClose={close}
        title={t('disable.title', { name: partner.name })}
        yes={t('disable.yes', { name: partner.name })}
        no={t('disable.no')}
        danger
        act={(reason, intent) => call('disablePartner', { path: { id: partner.id }, body: { reason }, intent })}
        done={() => {
          close();
          say(t('disabled', { name: partner.name }));
        }}
      >
        <Text>{t('disable.text')}</Text>
      </ConfirmAct>
    </Stack>
  );
}

function PartnerFacts({ partner }: { partner: Schema<'Partner'> }) {
  const t = useWords();
  return (
    <Facts
      of={[
        [
          t('status'),
          <StatusBadge key="status" mood={partner.status === 'active' ? 'good' : 'neutral'}>
            {t(`status.${partner.status}`)}
          </StatusBadge>,
        ],
        [t('clientId'), <code key="client">{partner.clientId}</code>],
        [t('secret'), t('secret.hidden')],
        [t('scopes'), partner.scopes.join(' ')],
        [t('created'), <DateText key="created" at={partner.createdAt} clock />],
      ]}
    />
  );
}
