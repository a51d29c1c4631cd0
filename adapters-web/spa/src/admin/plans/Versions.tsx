import { Card, Group, NativeSelect, Stack } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { type Column, DataTable } from '../../ui/DataTable';
import { Diff } from '../../ui/Diff';
import { useEvery } from '../../ui/every';
import { useFeature } from '../../ui/features';
import { Money } from '../../ui/Money';
import { offered } from './draft';
import { useFieldName } from './names';
import { useWords } from './words';

type Version = Schema<'PlanVersion'>;
const route = getRouteApi('/admin/plans/$code');

/** Every version as it was published, and what is different between two of them. */
export function Versions({ plan }: { plan: Schema<'AdminPlan'> }) {
  const t = useWords();
  const columns = useColumns();
  const newest = useMemo(() => [...plan.versions].reverse(), [plan]);
  return (
    <Stack gap="lg">
      <DataTable
        caption={t('versions')}
        file={`${plan.code}-versions`}
        columns={columns}
        rows={newest}
        rowKey={(row) => String(row.version)}
        sortable
      />
      {plan.versions.length > 1 && <Compare plan={plan} />}
    </Stack>
  );
}

function Compare({ plan }: { plan: Schema<'AdminPlan'> }) {
  const t = useWords();
  const format = useFormat();
  const fieldName = useFieldName();
  const navigate = useNavigate();
  const { from, to } = route.useSearch();
  const newer = plan.versions.find((one) => String(one.version) === to) ?? plan.versions.at(-1);
  const older = plan.versions.find((one) => String(one.version) === from) ?? plan.versions.at(-2);
  if (!newer || !older) return null;
  const choices = plan.versions.map((one) => ({
    value: String(one.version),
    label: t('version.n', { n: format.number(one.version) }),
  }));
  const choose = (part: { from?: string; to?: string }) =>
    navigate({ to: '.', search: { from, to, ...part } as never, replace: true });
  return (
    <Card className="surface">
      <Group mb="md" align="flex-end">
        <NativeSelect
          label={t('compare.from')}
          value={String(older.version)}
          data={choices}
          onChange={(event) => choose({ from: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('compare.to')}
          value={String(newer.version)}
          data={choices}
          onChange={(event) => choose({ to: event.currentTarget.value })}
        />
      </Group>
      <Diff
        caption={t('compare.caption', { from: format.number(older.version), to: format.number(newer.version) })}
        before={offered(older)}
        after={offered(newer)}
        titles={[
          t('version.n', { n: format.number(older.version) }),
          t('version.n', { n: format.number(newer.version) }),
        ]}
        name={fieldName}
        nothing={t('compare.same')}
      />
    </Card>
  );
}

function useColumns(): Column<Version>[] {
  const t = useWords();
  const format = useFormat();
  const every = useEvery();
  const feature = useFeature();
  return useMemo(
    () => [
      {
        key: 'version',
        title: t('version'),
        value: (row) => row.version,
        cell: (row) => format.number(row.version),
      },
      { key: 'name', title: t('name'), value: (row) => row.name },
      {
        key: 'price',
        title: t('price'),
        numeric: true,
        value: (row) => row.price.amount,
        cell: (row) => <Money of={row.price} />,
      },
      { key: 'every', title: t('every'), value: (row) => every(row.billingPeriod) },
      {
        key: 'tax',
        title: t('vat'),
        value: (row) => row.taxRate,
        cell: (row) => `${format.percent(row.taxRate)} · ${t(row.taxInclusive ? 'tax.in' : 'tax.added')}`,
      },
      {
        key: 'trialDays',
        title: t('trialDays'),
        numeric: true,
        value: (row) => row.trialDays,
        cell: (row) => format.number(row.trialDays),
      },
      {
        key: 'features',
        title: t('features'),
        value: (row) =>
          Object.entries(row.features)
            .map(([name, value]) => `${name}: ${feature(value)}`)
            .join(', '),
      },
    ],
    [t, format, every, feature],
  );
}
