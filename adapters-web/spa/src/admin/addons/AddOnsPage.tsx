import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { mayWrite, useSession } from '../../api/session';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { type Column, DataTable } from '../../ui/DataTable';
import { useEvery } from '../../ui/every';
import { Filters } from '../../ui/Filters';
import { LinkButton, PageLink } from '../../ui/LinkButton';
import { Money } from '../../ui/Money';
import { PageTitle } from '../../ui/PageTitle';
import { StatusBadge } from '../../ui/StatusBadge';
import { useWhole } from '../../ui/whole';
import { useWords } from './words';

type Row = Schema<'AddOn'>;
const route = getRouteApi('/admin/add-ons');

/** What is sold beside plans. */
export function AddOnsPage() {
  const t = useWords();
  const who = useSession();
  const { status, q } = route.useSearch();
  const { rows, query } = useWhole('listAllAddOns', { query: { limit: 200 } });
  const fitting = rows?.filter(
    (one) =>
      (!status || one.status === status) && (!q || `${one.code} ${one.name}`.toLowerCase().includes(q.toLowerCase())),
  );
  return (
    <>
      <PageTitle lead={t('lead')} acts={mayWrite(who) && <LinkButton to="/admin/add-ons/new">{t('new')}</LinkButton>}>
        {t('title')}
      </PageTitle>
      <Filters
        of={[
          { name: 'q', label: t('search'), kind: 'text' },
          {
            name: 'status',
            label: t('status'),
            kind: 'select',
            options: (['active', 'retired'] as const).map((value) => ({ value, label: t(`status.${value}`) })),
          },
        ]}
      />
      <DataTable
        caption={t('title')}
        file="add-ons"
        columns={useColumns()}
        rows={fitting}
        query={query}
        rowKey={(row) => row.id}
        filtered={Boolean(status || q)}
        sortable
      />
    </>
  );
}

function useColumns(): Column<Row>[] {
  const t = useWords();
  const every = useEvery();
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('addOn'),
        value: (row) => row.name,
        cell: (row) => (
          <PageLink to="/admin/add-ons/$code" params={{ code: row.code }}>
            {row.name}
          </PageLink>
        ),
      },
      { key: 'code', title: t('code'), value: (row) => row.code, cell: (row) => <code>{row.code}</code> },
      {
        key: 'status',
        title: t('status'),
        value: (row) => row.status,
        cell: (row) => (
          <StatusBadge mood={row.status === 'active' ? 'good' : 'neutral'}>{t(`status.${row.status}`)}</StatusBadge>
        ),
      },
      {
        key: 'price',
        title: t('price'),
        numeric: true,
        value: (row) => row.price.amount,
        cell: (row) => <Money of={row.price} />,
      },
      {
        key: 'every',
        title: t('kind'),
        value: (row) => (row.billingPeriod ? every(row.billingPeriod) : t('kind.once')),
      },
      { key: 'plans', title: t('plans'), value: (row) => row.planCodes.join(', ') || t('plans.all') },
      {
        key: 'version',
        title: t('version'),
        numeric: true,
        value: (row) => row.version,
        cell: (row) => format.number(row.version),
      },
    ],
    [t, every, format],
  );
}
