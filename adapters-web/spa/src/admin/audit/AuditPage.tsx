import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { readAll } from '../../api/read';
import type { Schema } from '../../api/types';
import { type Column, DataTable } from '../../ui/DataTable';
import { DateText } from '../../ui/DateText';
import { Diff } from '../../ui/Diff';
import { Filters } from '../../ui/Filters';
import { PageTitle } from '../../ui/PageTitle';
import { useHappenings } from '../parts/happenings';
import { Chain } from './Chain';
import { useWords } from './words';

type Row = Schema<'AuditEntry'>;
const route = getRouteApi('/admin/audit');
const ACTIONS = [
  'add-on.created',
  'add-on.retired',
  'add-on.versioned',
  'coupon.created',
  'coupon.retired',
  'filing.retried',
  'migration.rehearsed',
  'partner.created',
  'partner.disabled',
  'partner.secret-rotated',
  'payment.credited',
  'payment.rechecked',
  'plan.created',
  'plan.migrated',
  'plan.retired',
  'plan.versioned',
  'recomputation.started',
  'reconciliation.started',
  'refund.approved',
  'refund.declined',
  'refund.effect-chosen',
  'refund.found',
  'refund.proposed',
  'refund.requested',
  'refund.resolved',
  'subscription.backdated',
  'test-clock.moved',
  'webhook.redelivered',
  'webhook.skipped',
];

/** Everything that was done by privilege, and whether the log of it is sound. */
export function AuditPage() {
  const t = useWords();
  const say = useHappenings();
  const { actor, action, target } = route.useSearch();
  const query = useInfiniteQuery(readAll('readAuditLog', { query: { actor, action, target, limit: 50 } }));
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Chain />
      <Filters
        of={[
          { name: 'actor', label: t('actor'), kind: 'text' },
          {
            name: 'action',
            label: t('action'),
            kind: 'select',
            options: ACTIONS.map((value) => ({ value, label: say.act(value) })),
          },
          { name: 'target', label: t('target.filter'), kind: 'text' },
        ]}
      />
      <DataTable
        caption={t('title')}
        file="audit-log"
        columns={useColumns()}
        query={query}
        rowKey={(row) => row.id}
        filtered={Boolean(actor || action || target)}
      />
    </>
  );
}

function useColumns(): Column<Row>[] {
  const t = useWords();
  const say = useHappenings();
  return useMemo(
    () => [
      {
        key: 'createdAt',
        title: t('at'),
        value: (row) => row.createdAt,
        cell: (row) => <DateText at={row.createdAt} clock />,
      },
      { key: 'actor', title: t('actor'), value: (row) => row.actor },
      {
        key: 'action',
        title: t('action'),
        value: (row) => row.action,
        cell: (row) => <Act of={row.action} says={say.act(row.action)} />,
      },
      { key: 'target', title: t('target'), value: (row) => row.target, cell: (row) => <code>{row.target}</code> },
      { key: 'reason', title: t('reason'), value: (row) => row.reason },
      {
        key: 'change',
        title: t('change'),
        value: (row) => JSON.stringify({ before: row.before, after: row.after }),
        cell: (row) => <Change of={row} />,
      },
    ],
    [t, say],
  );
}

/** In words, and by the code that the log keeps; of a newer act there is only that. */
function Act({ of, says }: { of: string; says: string }) {
  return (
    <>
      {says !== of && <div>{says}</div>}
      <code>{of}</code>
    </>
  );
}

function Change({ of }: { of: Row }) {
  const t = useWords();
  if (Object.keys({ ...of.before, ...of.after }).length === 0) return null;
  return (
    <details>
      <summary>{t('change.show')}</summary>
      <Diff caption={t('change.caption', { target: of.target })} before={of.before} after={of.after} />
    </details>
  );
}
