import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { mayWrite, useSession } from '../../api/session';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import type { Column } from '../../ui/DataTable';
import { useEvery } from '../../ui/every';
import { LinkButton, PageLink } from '../../ui/LinkButton';
import { Money } from '../../ui/Money';
import { ShortList } from '../../ui/ShortList';
import { StatusBadge } from '../../ui/StatusBadge';
import { useWhole } from '../../ui/whole';
import { useWords } from './words';

type Row = Schema<'AdminPlan'>;
const route = getRouteApi('/admin/plans');

/** All plans, on sale or not. */
export function PlansPage() {
  const t = useWords();
  const who = useSession();
  const asked = route.useSearch();
  const all = useWhole('listAllPlans', { query: { limit: 200 } });
  return (
    <ShortList
      title={t('title')}
      lead={t('lead')}
      acts={mayWrite(who) && <LinkButton to="/admin/plans/new">{t('new')}</LinkButton>}
      of={all}
      asked={asked}
      search={{ label: t('search'), in: (row) => `${row.code} ${row.name}` }}
      states={{
        label: t('status'),
        of: (['active', 'retired'] as const).map((value) => ({ value, label: t(`status.${value}`) })),
      }}
      columns={useColumns()}
      rowKey={(row) => row.id}
      file="plans"
    />
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
        title: t('plan'),
        value: (row) => row.name,
        cell: (row) => (
          <PageLink to="/admin/plans/$code" params={{ code: row.code }}>
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
      { key: 'every', title: t('every'), value: (row) => every(row.billingPeriod) },
      {
        key: 'trialDays',
        title: t('trialDays'),
        numeric: true,
        value: (row) => row.trialDays,
        cell: (row) => format.number(row.trialDays),
      },
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
