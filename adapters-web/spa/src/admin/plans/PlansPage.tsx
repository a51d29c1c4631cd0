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

type Row = Schema<'AdminPlan'>;
const route = getRouteApi('/admin/plans');

/** All plans, on sale or not. */
export function PlansPage() {
  const t = useWords();
  const who = useSession();
  const { status, q } = route.useSearch();
  const { rows, query } = useWhole('listAllPlans', { query: { limit: 200 } });
  const fitting = rows?.filter(
    (plan) =>
      (!status || plan.status === status) &&
      (!q || `${plan.code} ${plan.name}`.toLowerCase().includes(q.toLowerCase())),
  );
  return (
    <>
      <PageTitle lead={t('lead')} acts={mayWrite(who) && <LinkButton to="/admin/plans/new">{t('new')}</LinkButton>}>
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
        file="plans"
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
