import { Code } from '@mantine/core';
import { useMemo } from 'react';
import type { Schema } from '../../api/types';
import { type Column, DataTable } from '../../ui/DataTable';
import { DateText } from '../../ui/DateText';
import { Money } from '../../ui/Money';
import { PaymentLink } from './Links';
import { PaymentState } from './standings';
import { useWords } from './words';

type Payment = Schema<'Payment'>;
type Table = Parameters<typeof DataTable<Payment>>[0];
type Props = Pick<Table, 'query' | 'rows' | 'caption' | 'filtered' | 'empty' | 'sortable'>;

/** Payments, wherever they are listed. */
export function PaymentTable(props: Props) {
  const t = useWords();
  const columns = useMemo(
    (): Column<Payment>[] => [
      {
        key: 'createdAt',
        title: t('when'),
        value: (row) => row.createdAt,
        cell: (row) => <DateText at={row.createdAt} clock />,
      },
      { key: 'id', title: t('payment'), value: (row) => row.id, cell: (row) => <PaymentLink id={row.id} /> },
      {
        key: 'amount',
        title: t('amount'),
        numeric: true,
        value: (row) => row.amount.amount,
        cell: (row) => <Money of={row.amount} />,
      },
      { key: 'status', title: t('state'), value: (row) => row.status, cell: (row) => <PaymentState of={row.status} /> },
      {
        key: 'refundedAmount',
        title: t('back'),
        numeric: true,
        value: (row) => row.refundedAmount.amount,
        cell: (row) => row.refundedAmount.amount > 0 && <Money of={row.refundedAmount} />,
      },
      {
        key: 'disposition',
        title: t('became'),
        value: (row) => row.disposition,
        cell: (row) => t(`disposition.${row.disposition}`),
      },
      { key: 'gatewayStatus', title: t('says'), value: (row) => row.gatewayStatus },
      { key: 'pidx', title: 'pidx', value: (row) => row.pidx, cell: (row) => row.pidx && <Code>{row.pidx}</Code> },
    ],
    [t],
  );
  return <DataTable file="payments" columns={columns} rowKey={(row) => row.id} {...props} />;
}
