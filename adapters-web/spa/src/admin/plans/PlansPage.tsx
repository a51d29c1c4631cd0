import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import type { Column } from '../../ui/DataTable';
import { useEvery } from '../../ui/every';
import { useWhole } from '../../ui/whole';
import { SoldList } from '../parts/SoldList';
import { useWords } from './words';

type Row = Schema<'AdminPlan'>;
const route = getRouteApi('/admin/plans');

/** All plans, on sale or not. */
export function PlansPage() {
  const t = useWords();
  const all = useWhole('listAllPlans', { query: { limit: 200 } });
  return <SoldList t={t} at="/admin/plans" of={all} asked={route.useSearch()} own={useOwn()} file="plans" />;
}

function useOwn(): Column<Row>[] {
  const t = useWords();
  const every = useEvery();
  const format = useFormat();
  return useMemo(
    () => [
      { key: 'every', title: t('every'), value: (row) => every(row.billingPeriod) },
      {
        key: 'trialDays',
        title: t('trialDays'),
        numeric: true,
        value: (row) => row.trialDays,
        cell: (row) => format.number(row.trialDays),
      },
    ],
    [t, every, format],
  );
}
