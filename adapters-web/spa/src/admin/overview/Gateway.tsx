import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { read } from '../../api/read';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { type Column, DataTable } from '../../ui/DataTable';
import { QueryState } from '../../ui/QueryState';
import { StatusBadge } from '../../ui/StatusBadge';
import type en from './en.json';
import { useWords } from './words';

type Row = Schema<'GatewayLine'>;
const MOODS = { working: 'good', stopped: 'bad', trying: 'waiting' } as const;
const CALLS: Record<string, keyof typeof en> = {
  'khalti-initiate': 'call.initiate',
  'khalti-lookup': 'call.lookup',
  'khalti-verify': 'call.verify',
  'khalti-status': 'call.status',
  'khalti-refund': 'call.refund',
  'khalti-transactions': 'call.transactions',
};

/** Whether Khalti can be reached, kind of call by kind of call. */
export function Gateway() {
  const t = useWords();
  const query = useQuery({ ...read('readGatewayHealth'), refetchInterval: 30_000 });
  const columns = useColumns();
  return (
    <section>
      <Title order={2} fz="h3" mb="xs">
        {t('gateway')}
      </Title>
      <Text c="dimmed" mb="sm">
        {t('gateway.lead')}
      </Text>
      <QueryState query={query}>
        {({ items }) => (
          <DataTable
            caption={t('gateway')}
            file="gateway"
            columns={columns}
            rows={items}
            rowKey={(row) => row.operation}
          />
        )}
      </QueryState>
    </section>
  );
}

function useColumns(): Column<Row>[] {
  const t = useWords();
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: 'operation',
        title: t('gateway.call'),
        value: (row) => row.operation,
        cell: (row) => {
          const word = CALLS[row.operation];
          return word ? t(word as 'call.lookup') : row.operation;
        },
      },
      {
        key: 'state',
        title: t('gateway.state'),
        value: (row) => row.state,
        cell: (row) => <StatusBadge mood={MOODS[row.state]}>{t(`gateway.${row.state}`)}</StatusBadge>,
      },
      {
        key: 'failed',
        title: t('gateway.failed'),
        numeric: true,
        value: (row) => row.failed,
        cell: (row) => t('gateway.of', { n: format.number(row.failed), all: format.number(row.recent) }),
      },
      {
        key: 'stoppedUntil',
        title: t('gateway.until'),
        value: (row) => row.stoppedUntil,
        cell: (row) => row.stoppedUntil && format.clock(row.stoppedUntil),
      },
    ],
    [t, format],
  );
}
