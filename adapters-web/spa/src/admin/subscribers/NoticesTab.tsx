import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { read } from '../../api/read';
import type { Schema } from '../../api/types';
import { type Column, DataTable } from '../../ui/DataTable';
import { DateText } from '../../ui/DateText';
import { Money } from '../../ui/Money';
import { QueryState } from '../../ui/QueryState';
import { type Mood, StatusBadge } from '../../ui/StatusBadge';
import { useHappenings } from '../parts/happenings';
import { useWords } from './words';

type Notice = Schema<'Notice'>;
const MOODS: Record<Notice['fate'], Mood> = {
  waiting: 'waiting',
  delivered: 'good',
  shown: 'neutral',
  undeliverable: 'bad',
  'given-up': 'bad',
  pointless: 'neutral',
};

/** What somebody was told, and how that went. */
export function NoticesTab({ id, caption }: { id: string; caption: string }) {
  const t = useWords();
  const say = useHappenings();
  const history = useQuery(read('readSubscriberHistory', { path: { id } }));
  const columns = useMemo(
    (): Column<Notice>[] => [
      {
        key: 'createdAt',
        title: t('at'),
        value: (row) => row.createdAt,
        cell: (row) => <DateText at={row.createdAt} clock />,
      },
      { key: 'kind', title: t('notice'), value: (row) => row.kind, cell: (row) => say.notice(row.kind) },
      { key: 'planName', title: t('plan'), value: (row) => row.planName },
      {
        key: 'amount',
        title: t('amount'),
        numeric: true,
        value: (row) => row.amount.amount,
        cell: (row) => <Money of={row.amount} />,
      },
      {
        key: 'fate',
        title: t('fate'),
        value: (row) => row.fate,
        cell: (row) => <StatusBadge mood={MOODS[row.fate]}>{say.fate(row.fate)}</StatusBadge>,
      },
      {
        key: 'dueAt',
        title: t('dueAt'),
        value: (row) => row.dueAt,
        cell: (row) => <DateText at={row.dueAt} clock />,
      },
    ],
    [t, say],
  );
  return (
    <QueryState query={history}>
      {({ notices }) => (
        <DataTable
          caption={caption}
          file="notices"
          columns={columns}
          rows={notices}
          rowKey={(row) => row.id}
          sortable
        />
      )}
    </QueryState>
  );
}
