import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { readAll } from '../../api/read';
import { mayWrite, useSession } from '../../api/session';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { type Column, DataTable } from '../../ui/DataTable';
import { DateText } from '../../ui/DateText';
import { LinkButton, PageLink } from '../../ui/LinkButton';
import { PageTitle } from '../../ui/PageTitle';
import { type Mood, StatusBadge } from '../../ui/StatusBadge';
import { lastOf } from '../../ui/span';
import { useWords } from './words';

type Run = Schema<'Reconciliation'>;
export const RUN_MOODS: Record<Run['status'], Mood> = { running: 'waiting', done: 'good', failed: 'bad' };

/** Every comparison of our books with Khalti. */
export function ReconciliationsPage() {
  const t = useWords();
  const format = useFormat();
  const may = mayWrite(useSession());
  const runs = useInfiniteQuery(readAll('listReconciliations', { query: { limit: 50 } }));
  const columns = useMemo(
    (): Column<Run>[] => [
      {
        key: 'createdAt',
        title: t('started'),
        value: (row) => row.createdAt,
        cell: (row) => (
          <PageLink to="/admin/reconciliations/$id" params={{ id: row.id }}>
            <DateText at={row.createdAt} clock inline />
          </PageLink>
        ),
      },
      { key: 'against', title: t('against'), value: (row) => row.against, cell: (row) => t(`against.${row.against}`) },
      { key: 'from', title: t('from'), value: (row) => row.from, cell: (row) => <DateText at={row.from} /> },
      { key: 'to', title: t('to'), value: (row) => row.to, cell: (row) => <DateText at={lastOf(row.to)} /> },
      {
        key: 'status',
        title: t('status'),
        value: (row) => row.status,
        cell: (row) => <StatusBadge mood={RUN_MOODS[row.status]}>{t(`status.${row.status}`)}</StatusBadge>,
      },
      {
        key: 'asked',
        title: t('compared'),
        numeric: true,
        value: (row) => row.asked,
        cell: (row) => format.number(row.asked),
      },
      {
        key: 'differences',
        title: t('differences'),
        numeric: true,
        value: (row) => row.differences,
        cell: (row) => <strong>{format.number(row.differences)}</strong>,
      },
      { key: 'startedBy', title: t('by'), value: (row) => row.startedBy },
      { key: 'id', title: t('id'), value: (row) => row.id, cell: (row) => <code>{row.id.slice(-8)}</code> },
    ],
    [t, format],
  );
  return (
    <>
      <PageTitle lead={t('lead')} acts={may && <LinkButton to="/admin/reconciliations/start">{t('start')}</LinkButton>}>
        {t('title')}
      </PageTitle>
      <DataTable caption={t('title')} file="reconciliations" columns={columns} query={runs} rowKey={(row) => row.id} />
    </>
  );
}
