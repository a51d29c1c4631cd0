import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { read } from '../../api/read';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { type Column, DataTable } from '../../ui/DataTable';
import { DateText } from '../../ui/DateText';
import { Empty } from '../../ui/Empty';
import { PageLink } from '../../ui/LinkButton';
import { QueryState } from '../../ui/QueryState';
import { useWords } from './words';

/** Who was moved to which version, and when that counts. */
export function Migrations({ plan }: { plan: Schema<'AdminPlan'> }) {
  const t = useWords();
  const query = useQuery(read('listMigrations', { path: { code: plan.code } }));
  const columns = useColumns();
  return (
    <section>
      <Title order={2} fz="h3" mb="sm">
        {t('migrations')}
      </Title>
      <Text c="dimmed" mb="sm">
        {t('migrations.lead')}
      </Text>
      <QueryState query={query} empty={<Empty>{t('migrations.none')}</Empty>}>
        {({ items }) => (
          <DataTable
            caption={t('migrations')}
            file={`${plan.code}-migrations`}
            columns={columns}
            rows={items}
            rowKey={(row) => row.id}
            sortable
          />
        )}
      </QueryState>
    </section>
  );
}

function useColumns(): Column<Schema<'Migration'>>[] {
  const t = useWords();
  const format = useFormat();
  return useMemo(
    () => [
      { key: 'number', title: t('migration'), value: (row) => row.number, cell: (row) => format.number(row.number) },
      {
        key: 'toVersion',
        title: t('migration.to'),
        value: (row) => row.toVersion,
        cell: (row) => t('version.n', { n: format.number(row.toVersion) }),
      },
      {
        key: 'announcedAt',
        title: t('migration.announced'),
        value: (row) => row.announcedAt,
        cell: (row) => <DateText at={row.announcedAt} clock />,
      },
      {
        key: 'effectiveFrom',
        title: t('migration.effective'),
        value: (row) => row.effectiveFrom,
        cell: (row) => <DateText at={row.effectiveFrom} clock />,
      },
      {
        key: 'rehearsalId',
        title: t('rehearsal'),
        value: (row) => row.rehearsalId,
        cell: (row) => (
          <PageLink
            to="/admin/plans/$code/migrate"
            params={{ code: row.planCode }}
            search={{ rehearsal: row.rehearsalId }}
          >
            {t('migration.see')}
          </PageLink>
        ),
      },
    ],
    [t, format],
  );
}
