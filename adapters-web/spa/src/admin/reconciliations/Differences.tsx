import { Card, Code, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { readAll } from '../../api/read';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { type Column, DataTable } from '../../ui/DataTable';
import { Empty } from '../../ui/Empty';
import { Filters } from '../../ui/Filters';
import { LinkButton } from '../../ui/LinkButton';
import { Waiting } from '../../ui/Waiting';
import { PaymentLink } from '../parts/Links';
import '../parts/parts.css';
import { useFlaw } from './flaws';
import { isKind, KINDS, TOLD } from './kinds';
import { useSide } from './sides';
import { useWords } from './words';

type Run = Schema<'Reconciliation'>;
type Difference = Schema<'Difference'>;
const route = getRouteApi('/admin/reconciliations/$id');

/** Wide enough for an amount, or two words. */
const SIDE = { minWidth: '8rem' };

/** Where the books differ, by kind, each with how it can be mended. */
export function Differences({ run }: { run: Run }) {
  const t = useWords();
  const columns = useColumns();
  const { kind } = route.useSearch();
  const found = useInfiniteQuery(readAll('listDifferences', { path: { id: run.id }, query: { limit: 200 } }));
  const { refetch } = found;
  // the run says how many there are; what was read before is old when that grows
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number is the reason to read again
  useEffect(() => {
    void refetch();
  }, [run.differences, run.status, refetch]);
  const all = found.data?.pages.flatMap((page) => page.items);
  const kinds = [...new Set([...(all ?? []).map((one) => one.kind), ...(kind ? [kind] : [])])];
  const behind = all !== undefined && all.length === 0 && run.differences > 0;
  const none = run.status === 'running' ? t('differences.notYet') : t('differences.none');
  return (
    <>
      {kinds.length > 0 && (
        <Filters
          of={[
            {
              name: 'kind',
              label: t('kind'),
              kind: 'select',
              options: kinds.map((value) => ({ value, label: isKind(value) ? t(value) : value })),
            },
          ]}
        />
      )}
      {all && all.length > 0 && <ByKind of={all} more={found.hasNextPage} />}
      {behind ? (
        <Waiting lines={6} />
      ) : (
        <DataTable
          caption={t('differences')}
          file={`differences-${run.id.slice(-8)}`}
          columns={columns}
          query={found}
          rows={all?.filter((one) => !kind || one.kind === kind)}
          rowKey={(row) => String(row.place)}
          filtered={kind !== undefined}
          empty={kind ? undefined : <Empty>{none}</Empty>}
        />
      )}
    </>
  );
}

/** How many of each kind there are, and what the kind means. */
function ByKind({ of, more }: { of: Difference[]; more: boolean }) {
  const t = useWords();
  const format = useFormat();
  const present = KINDS.filter((kind) => of.some((one) => one.kind === kind));
  return (
    <Card className="surface" mb="md" padding="md">
      <ul className="steps">
        {present.map((kind) => (
          <li key={kind}>
            <div>
              <strong>{t(kind)}</strong>
              <Text c="dimmed" fz="sm">
                {t(`${kind}.text`)}
              </Text>
            </div>
            <strong>
              {format.number(of.filter((one) => one.kind === kind).length)}
              {more ? '+' : ''}
            </strong>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function useColumns(): Column<Difference>[] {
  const t = useWords();
  const side = useSide();
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: 'place',
        title: '#',
        numeric: true,
        value: (row) => row.place,
        cell: (row) => format.number(row.place),
      },
      {
        key: 'kind',
        title: t('kind'),
        value: (row) => row.kind,
        cell: (row) => <div style={SIDE}>{isKind(row.kind) ? t(row.kind) : row.kind}</div>,
      },
      {
        key: 'ours',
        title: t('ours'),
        value: (row) => row.ours,
        cell: (row) => <div style={SIDE}>{side(row.ours)}</div>,
      },
      {
        key: 'theirs',
        title: t('theirs'),
        value: (row) => row.theirs,
        cell: (row) => <div style={SIDE}>{side(row.theirs)}</div>,
      },
      {
        key: 'words',
        title: t('words'),
        value: (row) => row.words,
        cell: (row) => <InWords of={row} />,
      },
      {
        key: 'remedy',
        title: t('remedy'),
        value: (row) => row.remedy,
        cell: (row) => (
          <div style={{ minWidth: '14rem' }}>
            <Text fz="sm">{t(`remedy.${row.remedy}`)}</Text>
            <Remedy of={row} />
          </div>
        ),
      },
      {
        key: 'paymentId',
        title: t('payment'),
        value: (row) => row.paymentId,
        cell: (row) => row.paymentId && <PaymentLink id={row.paymentId} />,
      },
      {
        key: 'gatewayTransactionId',
        title: t('transaction'),
        value: (row) => row.gatewayTransactionId,
        cell: (row) => row.gatewayTransactionId && <Code>{row.gatewayTransactionId}</Code>,
      },
      {
        key: 'line',
        title: t('line'),
        numeric: true,
        value: (row) => row.line,
        cell: (row) => row.line !== null && format.number(row.line),
      },
    ],
    [t, format, side],
  );
}

/** What the kind means, and what was wrong with that very row or call; in the server's words where that is older or newer. */
function InWords({ of }: { of: Difference }) {
  const t = useWords();
  const flaw = useFlaw();
  const worded = flaw(of);
  return (
    <div style={{ minWidth: '16rem' }}>
      {isKind(of.kind) && t(`${of.kind}.text`)}
      {worded ? (
        <Text fz="sm">{worded}</Text>
      ) : (
        (!isKind(of.kind) || TOLD.includes(of.kind)) && (
          <Text lang="en" fz="sm">
            {of.words}
          </Text>
        )
      )}
    </div>
  );
}

/** The page on which it can be mended. */
function Remedy({ of }: { of: Difference }) {
  const t = useWords();
  if (of.remedy === 'run-again') {
    return (
      <LinkButton size="compact-sm" variant="light" to="/admin/reconciliations/start">
        {t('start')}
      </LinkButton>
    );
  }
  if (!of.paymentId) return null;
  return (
    <LinkButton size="compact-sm" variant="light" to="/admin/payments/$id" params={{ id: of.paymentId }}>
      {t('toPayment')}
    </LinkButton>
  );
}
