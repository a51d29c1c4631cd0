import { Text } from '@mantine/core';
import { useMemo } from 'react';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { type Column, DataTable } from '../../ui/DataTable';
import { DateText } from '../../ui/DateText';
import { PageLink } from '../../ui/LinkButton';
import { StatusBadge } from '../../ui/StatusBadge';
import { useWords } from './words';

type Row = Schema<'WebhookEndpoint'>;
interface Props {
  partner: Schema<'Partner'>;
  endpoints: Row[];
  chosen: string | undefined;
}

/** Where a team's events are sent; one of them is looked at below. */
export function Endpoints({ partner, endpoints, chosen }: Props) {
  const t = useWords();
  const columns = useMemo(
    (): Column<Row>[] => [
      { key: 'url', title: t('url'), value: (row) => row.url, cell: (row) => <code>{row.url}</code> },
      { key: 'status', title: t('status'), value: standing, cell: (row) => <Standing of={row} /> },
      { key: 'types', title: t('types'), value: (row) => row.types.join(', ') || t('types.all') },
      {
        key: 'createdAt',
        title: t('created'),
        value: (row) => row.createdAt,
        cell: (row) => <DateText at={row.createdAt} />,
      },
      {
        key: 'look',
        title: t('deliveries'),
        value: () => '',
        cell: (row) =>
          row.id === chosen ? (
            t('looked')
          ) : (
            <PageLink to="/admin/partners/$id" params={{ id: partner.id }} search={{ endpoint: row.id }}>
              {t('look')}
            </PageLink>
          ),
      },
    ],
    [t, partner.id, chosen],
  );
  return (
    <DataTable
      caption={t('endpoints')}
      file={`${partner.clientId}-endpoints`}
      columns={columns}
      rows={endpoints}
      rowKey={(row) => row.id}
      sortable
    />
  );
}

const standing = (row: Row) => (row.status === 'enabled' && row.failingSince ? 'failing' : row.status);

function Standing({ of }: { of: Row }) {
  const t = useWords();
  const format = useFormat();
  const state = standing(of);
  const mood = { enabled: 'good', failing: 'waiting', disabled: 'bad' } as const;
  return (
    <>
      <StatusBadge mood={mood[state]}>{t(`standing.${state}`)}</StatusBadge>
      {of.failingSince && (
        <Text fz="sm" c="dimmed">
          {t('since', { at: `${format.ad(of.failingSince)}, ${format.clock(of.failingSince)}` })}
        </Text>
      )}
    </>
  );
}
