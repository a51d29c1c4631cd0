import type { ReactNode } from 'react';
import { useMemo } from 'react';
import type { Schema } from '../../api/types';
import { type Column, DataTable } from '../../ui/DataTable';
import { DateText } from '../../ui/DateText';
import { Money } from '../../ui/Money';
import { PaymentLink, RefundLink } from './Links';
import { useAsked } from './proposed';
import { RefundState, standing } from './standings';
import { useWords } from './words';

type Refund = Schema<'Refund'>;
type Query = Parameters<typeof DataTable<Refund>>[0]['query'];

interface Props {
  query: Query;
  caption: string;
  empty?: ReactNode;
  filtered?: boolean;
}

/** Refunds, wherever they are listed. */
export function RefundTable(props: Props) {
  const t = useWords();
  const { by, why } = useAsked();
  const columns = useMemo(
    (): Column<Refund>[] => [
      {
        key: 'createdAt',
        title: t('when'),
        value: (row) => row.createdAt,
        cell: (row) => <DateText at={row.createdAt} clock />,
      },
      { key: 'id', title: t('refund'), value: (row) => row.id, cell: (row) => <RefundLink id={row.id} /> },
      {
        key: 'amount',
        title: t('amount'),
        numeric: true,
        value: (row) => row.amount.amount,
        cell: (row) => <Money of={row.amount} />,
      },
      { key: 'status', title: t('state'), value: standing, cell: (row) => <RefundState of={row} /> },
      {
        key: 'subscription',
        title: t('effect'),
        value: (row) => row.subscription,
        cell: (row) => t(`effect.${row.subscription}`),
      },
      { key: 'reason', title: t('reason'), value: (row) => why(row) },
      { key: 'requestedBy', title: t('askedBy'), value: (row) => by(row) },
      {
        key: 'paymentId',
        title: t('payment'),
        value: (row) => row.paymentId,
        cell: (row) => <PaymentLink id={row.paymentId} />,
      },
    ],
    [t, by, why],
  );
  return <DataTable file="refunds" columns={columns} rowKey={(row) => row.id} {...props} />;
}
