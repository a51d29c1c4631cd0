import { Button, Group, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { call } from '../../api/call';
import { readAll } from '../../api/read';
import { mayWrite, useNow, useSession } from '../../api/session';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { ConfirmAct } from '../../ui/ConfirmAct';
import { type Column, DataTable } from '../../ui/DataTable';
import { DateText } from '../../ui/DateText';
import { Empty } from '../../ui/Empty';
import { Filters } from '../../ui/Filters';
import { Said } from '../../ui/Said';
import { StatusBadge } from '../../ui/StatusBadge';
import { known, useWords } from './words';

type Row = Schema<'Delivery'>;
type StepIn = 'again' | 'skip';
const route = getRouteApi('/admin/partners/$id');
const MOODS = { pending: 'waiting', delivered: 'good', dead: 'bad', skipped: 'neutral' } as const;

const SOON = 2_000;
const onItsWay = (row: Row) => row.status === 'pending' && row.attempts === 0;
/** It was not taken, and others of its subscriber may wait until it is tried again. */
const isStuck = (row: Row, now: string) =>
  row.waitsFor === null && row.nextAttemptAt !== null && Date.parse(row.nextAttemptAt) > Date.parse(now);

interface Props {
  partner: Schema<'Partner'>;
  endpoint: Schema<'WebhookEndpoint'>;
}

/** What was sent to one endpoint, and what it answered. */
export function Deliveries({ partner, endpoint }: Props) {
  const t = useWords();
  const may = mayWrite(useSession()) && partner.status === 'active' && endpoint.status === 'enabled';
  const { status } = route.useSearch();
  const [asking, ask] = useState<{ step: StepIn; row: Row }>();
  const [said, say] = useState<string>();
  const wanted = { limit: 50, status: status === 'pending' ? status : undefined } as const;
  const query = useInfiniteQuery({
    ...readAll('listPartnerDeliveries', { path: { id: partner.id, endpointId: endpoint.id }, query: wanted }),
    // who sent something again waits for what becomes of it
    refetchInterval: ({ state: { data } }) =>
      said && data?.pages.some(({ items }) => items.some(onItsWay)) ? SOON : false,
  });
  const close = () => ask(undefined);
  const path = { id: partner.id, deliveryId: asking?.row.id ?? '' };
  const type = asking?.row.event.type ?? '';
  return (
    <section>
      <Title order={2} fz="h3" mb="sm">
        {t('deliveries')}
      </Title>
      <Text c="dimmed" mb="sm" style={{ overflowWrap: 'anywhere' }}>
        {t('deliveries.lead', { url: endpoint.url })}
      </Text>
      <Said>{said}</Said>
      <Filters
        of={[
          {
            name: 'status',
            label: t('status'),
            kind: 'select',
            options: [{ value: 'pending', label: t('delivery.pending') }],
          },
        ]}
      />
      <DataTable
        caption={t('deliveries')}
        file={`${partner.clientId}-deliveries`}
        columns={useColumns(may ? ask : undefined)}
        query={query}
        rowKey={(row) => row.id}
        filtered={wanted.status !== undefined}
        empty={<Empty>{t('deliveries.none')}</Empty>}
      />
      <ConfirmAct
        opened={asking?.step === 'again'}
        onClose={close}
        title={t('again.title', { type })}
        yes={t('again.yes')}
        no={t('again.no')}
        says={{ 'delivery-on-its-way': t('again.way'), 'webhook-endpoint-disabled': t('again.off') }}
        act={(reason, intent) => call('redeliverForPartner', { path, body: { reason }, intent })}
        done={(delivery) => {
          close();
          say(t('again.done', { type: delivery.event.type }));
        }}
      >
        <Text>{t('again.text')}</Text>
      </ConfirmAct>
      <ConfirmAct
        opened={asking?.step === 'skip'}
        onClose={close}
        title={t('skip.title', { type })}
        yes={t('skip.yes')}
        no={t('skip.no')}
        danger
        reason="needed"
        says={{ 'delivery-on-its-way': t('skip.way') }}
        act={(reason, intent) => call('skipForPartner', { path, body: { reason: reason ?? '' }, intent })}
        done={(delivery) => {
          close();
          say(t('skip.done', { type: delivery.event.type }));
        }}
      >
        <Text>{t('skip.text')}</Text>
      </ConfirmAct>
    </section>
  );
}

function useColumns(ask: ((about: { step: StepIn; row: Row }) => void) | undefined): Column<Row>[] {
  const t = useWords();
  const format = useFormat();
  return useMemo(() => {
    const columns: Column<Row>[] = [
      {
        key: 'createdAt',
        title: t('happened'),
        value: (row) => row.event.createdAt,
        cell: (row) => <DateText at={row.event.createdAt} clock />,
      },
      { key: 'type', title: t('event'), value: (row) => row.event.type, cell: (row) => <code>{row.event.type}</code> },
      {
        key: 'status',
        title: t('status'),
        value: (row) => row.status,
        cell: (row) => (
          <>
            <StatusBadge mood={MOODS[row.status]}>{t(`delivery.${row.status}`)}</StatusBadge>
            {row.waitsFor && (
              <Text fz="sm" c="dimmed">
                {t('waits')}
              </Text>
            )}
          </>
        ),
      },
      {
        key: 'attempts',
        title: t('attempts'),
        numeric: true,
        value: (row) => row.attempts,
        cell: (row) => format.number(row.attempts),
      },
      {
        key: 'answer',
        title: t('answer'),
        value: (row) => [row.lastStatus, row.lastError].filter((one) => one !== null).join(' '),
        cell: (row) => <Answer of={row} />,
      },
      {
        key: 'next',
        title: t('next'),
        value: (row) => row.nextAttemptAt,
        cell: (row) => row.nextAttemptAt && <DateText at={row.nextAttemptAt} clock />,
      },
      {
        key: 'eventId',
        title: t('eventId'),
        value: (row) => row.event.id,
        cell: (row) => <code style={{ whiteSpace: 'nowrap' }}>{row.event.id}</code>,
      },
    ];
    if (!ask) return columns;
    const act: Column<Row> = {
      key: 'act',
      title: t('act'),
      value: () => '',
      cell: (row) => <StepIns of={row} ask={(step) => ask({ step, row })} />,
    };
    return [...columns.slice(0, -1), act, ...columns.slice(-1)];
  }, [t, format, ask]);
}

/** What an admin can do about one: what is over is sent again; what others wait for need not wait for its next try. */
function StepIns({ of, ask }: { of: Row; ask: (step: StepIn) => void }) {
  const t = useWords();
  const now = useNow();
  if (of.status === 'pending' && !isStuck(of, now)) return null;
  return (
    <Group gap="xs" wrap="nowrap" miw="max-content">
      <Button size="sm" variant="default" onClick={() => ask('again')}>
        {t(of.status === 'pending' ? 'now' : 'again')}
      </Button>
      {of.status === 'pending' && (
        <Button size="sm" variant="default" onClick={() => ask('skip')}>
          {t('skip')}
        </Button>
      )}
    </Group>
  );
}

function Answer({ of }: { of: Row }) {
  const format = useFormat();
  if (!of.lastAttemptAt) return null;
  return (
    <>
      {of.lastError === null ? <code>{of.lastStatus}</code> : <Untaken of={of} />}
      <Text c="dimmed" fz="sm" style={{ whiteSpace: 'nowrap' }}>
        {format.ad(of.lastAttemptAt)}, {format.clock(of.lastAttemptAt)}
      </Text>
    </>
  );
}

/** Why it was not taken, with the technical word that the team may need; what is newer than this the server words. */
function Untaken({ of }: { of: Row }) {
  const t = useWords();
  const key = `untaken.${of.lastErrorCode}`;
  if (!known(key)) return of.lastError;
  const word = key === 'untaken.no-answer' && of.lastError?.split(': ')[1];
  return (
    <>
      {t(key, { n: String(of.lastStatus ?? '') })} {word && <code>{word}</code>}
    </>
  );
}
