import { Button, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { call } from '../../api/call';
import { readAll } from '../../api/read';
import { mayWrite, useSession } from '../../api/session';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { ConfirmAct } from '../../ui/ConfirmAct';
import { type Column, DataTable } from '../../ui/DataTable';
import { DateText } from '../../ui/DateText';
import { Empty } from '../../ui/Empty';
import { Said } from '../../ui/Said';
import { StatusBadge } from '../../ui/StatusBadge';
import { known, useWords } from './words';

type Row = Schema<'Delivery'>;
const MOODS = { pending: 'waiting', delivered: 'good', dead: 'bad' } as const;

const SOON = 2_000;
const onItsWay = (row: Row) => row.status === 'pending' && row.attempts === 0;

interface Props {
  partner: Schema<'Partner'>;
  endpoint: Schema<'WebhookEndpoint'>;
}

/** What was sent to one endpoint, and what it answered. */
export function Deliveries({ partner, endpoint }: Props) {
  const t = useWords();
  const may = mayWrite(useSession()) && partner.status === 'active' && endpoint.status === 'enabled';
  const [again, sendAgain] = useState<Row>();
  const [said, say] = useState<string>();
  const query = useInfiniteQuery({
    ...readAll('listPartnerDeliveries', { path: { id: partner.id, endpointId: endpoint.id }, query: { limit: 50 } }),
    // who sent something again waits for what becomes of it
    refetchInterval: ({ state: { data } }) =>
      said && data?.pages.some(({ items }) => items.some(onItsWay)) ? SOON : false,
  });
  return (
    <section>
      <Title order={2} fz="h3" mb="sm">
        {t('deliveries')}
      </Title>
      <Text c="dimmed" mb="sm" style={{ overflowWrap: 'anywhere' }}>
        {t('deliveries.lead', { url: endpoint.url })}
      </Text>
      <Said>{said}</Said>
      <DataTable
        caption={t('deliveries')}
        file={`${partner.clientId}-deliveries`}
        columns={useColumns(may ? sendAgain : undefined)}
        query={query}
        rowKey={(row) => row.id}
        empty={<Empty>{t('deliveries.none')}</Empty>}
      />
      <ConfirmAct
        opened={again !== undefined}
        onClose={() => sendAgain(undefined)}
        title={t('again.title', { type: again?.event.type ?? '' })}
        yes={t('again.yes')}
        no={t('again.no')}
        says={{ 'delivery-on-its-way': t('again.way'), 'webhook-endpoint-disabled': t('again.off') }}
        act={(reason, intent) =>
          call('redeliverForPartner', {
            path: { id: partner.id, deliveryId: again?.id ?? '' },
            body: { reason },
            intent,
          })
        }
        done={(delivery) => {
          sendAgain(undefined);
          say(t('again.done', { type: delivery.event.type }));
        }}
      >
        <Text>{t('again.text')}</Text>
      </ConfirmAct>
    </section>
  );
}

function useColumns(sendAgain: ((row: Row) => void) | undefined): Column<Row>[] {
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
        cell: (row) => <StatusBadge mood={MOODS[row.status]}>{t(`delivery.${row.status}`)}</StatusBadge>,
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
    if (!sendAgain) return columns;
    const act: Column<Row> = {
      key: 'act',
      title: t('act'),
      value: () => '',
      cell: (row) =>
        row.status !== 'pending' && (
          <Button size="sm" variant="default" onClick={() => sendAgain(row)}>
            {t('again')}
          </Button>
        ),
    };
    return [...columns.slice(0, -1), act, ...columns.slice(-1)];
  }, [t, format, sendAgain]);
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
