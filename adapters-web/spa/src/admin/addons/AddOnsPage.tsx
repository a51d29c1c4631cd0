import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Schema } from '../../api/types';
import { useGives } from '../../gives/useGives';
import type { Column } from '../../ui/DataTable';
import { useEvery } from '../../ui/every';
import { useWhole } from '../../ui/whole';
import { SoldList } from '../parts/SoldList';
import { useWords } from './words';

type Row = Schema<'AddOn'>;
const route = getRouteApi('/admin/add-ons');

/** What is sold beside plans. */
export function AddOnsPage() {
  const t = useWords();
  const all = useWhole('listAllAddOns', { query: { limit: 200 } });
  return <SoldList t={t} at="/admin/add-ons" of={all} asked={route.useSearch()} own={useOwn()} file="add-ons" />;
}

function useOwn(): Column<Row>[] {
  const t = useWords();
  const every = useEvery();
  const gives = useGives();
  return useMemo(
    () => [
      {
        key: 'every',
        title: t('kind'),
        value: (row) => (row.billingPeriod ? every(row.billingPeriod) : t('kind.once')),
      },
      { key: 'gives', title: t('gives'), value: (row) => gives(row.gives).join('; ') },
      { key: 'plans', title: t('plans'), value: (row) => row.planCodes.join(', ') || t('plans.all') },
    ],
    [t, every, gives],
  );
}
