import { Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { readAll } from '../../api/read';
import type { Schema } from '../../api/types';
import { type Column, DataTable } from '../../ui/DataTable';
import { DateText } from '../../ui/DateText';
import { Empty } from '../../ui/Empty';
import { useHappenings } from './happenings';

type Entry = Schema<'AuditEntry'>;

/** What was done by privilege to one thing, from the audit log. */
export function Acts({ target }: { target: string }) {
  const t = useHappenings();
  const acts = useInfiniteQuery(readAll('readAuditLog', { query: { target, limit: 50 } }));
  const columns = useMemo(
    (): Column<Entry>[] => [
      {
        key: 'createdAt',
        title: t('at'),
        value: (row) => row.createdAt,
        cell: (row) => <DateText at={row.createdAt} clock />,
      },
      { key: 'action', title: t('what'), value: (row) => row.action, cell: (row) => t.act(row.action) },
      { key: 'actor', title: t('who'), value: (row) => row.actor },
      {
        key: 'reason',
        title: t('reason'),
        value: (row) => row.reason,
        cell: (row) => row.reason ?? <Text c="dimmed">{t('noReason')}</Text>,
      },
    ],
    [t],
  );
  return (
    <DataTable
      caption={t('acts')}
      file={target}
      columns={columns}
      query={acts}
      rowKey={(row) => row.id}
      empty={<Empty>{t('acts.none')}</Empty>}
    />
  );
}
