import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { readAll } from '../../api/read';
import { mayWrite, useSession } from '../../api/session';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { words } from '../../i18n/words';
import { type Column, DataTable } from '../../ui/DataTable';
import { DateText } from '../../ui/DateText';
import { Empty } from '../../ui/Empty';
import { LinkButton } from '../../ui/LinkButton';
import { Money } from '../../ui/Money';
import { StatusBadge } from '../../ui/StatusBadge';
import { InvoiceLink, PaymentLink } from './Links';
import en from './stranded/en.json';
import { whose } from './whose';
import { useWords as useParts } from './words';

type Row = Schema<'StrandedMoney'>;
const useWords = words('admin-stranded-table', en, () => import('./stranded/ne.json'));

/** Money that has become nothing yet, that which waits longest first, with its next act. */
export function StrandedTable({ only, outlook }: { only?: Row['reason']; outlook?: string }) {
  const t = useWords();
  const parts = useParts();
  const format = useFormat();
  const may = mayWrite(useSession());
  const stranded = useInfiniteQuery(readAll('reportStrandedMoney', { query: { limit: 200 } }));
  const columns = useMemo(
    (): Column<Row>[] => [
      {
        key: 'amount',
        title: parts('amount'),
        numeric: true,
        value: (row) => row.amount.amount,
        cell: (row) => <Money of={row.amount} />,
      },
      {
        key: 'outlook',
        title: parts('state'),
        value: (row) => row.outlook,
        cell: (row) => (
          <StatusBadge mood={row.outlook === 'usable' ? 'waiting' : 'bad'}>{t(`outlook.${row.outlook}`)}</StatusBadge>
        ),
      },
      {
        key: 'since',
        title: t('since'),
        value: (row) => row.since,
        cell: (row) => <DateText at={row.since} clock />,
      },
      {
        key: 'ageDays',
        title: t('age'),
        value: (row) => row.ageDays,
        cell: (row) =>
          row.ageDays === 0 ? parts('today') : parts('days', { count: row.ageDays, n: format.number(row.ageDays) }),
      },
      {
        key: 'paymentId',
        title: parts('payment'),
        value: (row) => row.paymentId,
        cell: (row) => <PaymentLink id={row.paymentId} />,
      },
      whose(parts('subscriber')),
      {
        key: 'invoiceId',
        title: parts('invoice'),
        value: (row) => row.invoiceId,
        cell: (row) => <InvoiceLink id={row.invoiceId} />,
      },
      {
        key: 'next',
        title: t('next'),
        value: (row) => t(`next.${row.outlook}`),
        cell: (row) => <Next of={row} may={may} />,
      },
    ],
    [t, parts, format, may],
  );
  const kept = stranded.data?.pages
    .flatMap((page) => page.items)
    .filter((row) => (only === undefined || row.reason === only) && (outlook === undefined || row.outlook === outlook));
  const all = stranded.data && !stranded.hasNextPage;
  return (
    <DataTable
      caption={t('title')}
      file="stranded-money"
      columns={columns}
      query={stranded}
      rows={kept}
      rowKey={(row) => row.paymentId}
      sortable={all}
      filtered={outlook !== undefined}
      empty={<Empty>{t('none')}</Empty>}
    />
  );
}

function Next({ of, may }: { of: Row; may: boolean }) {
  const t = useWords();
  const refund = of.outlook === 'to-be-refunded' && may;
  return (
    <LinkButton
      size="compact-sm"
      variant="light"
      to={refund ? '/admin/payments/$id/refund' : '/admin/payments/$id'}
      params={{ id: of.paymentId }}
    >
      {t(`next.${of.outlook}`)}
    </LinkButton>
  );
}
