import { useMemo } from 'react';
import type { Schema } from '../../api/types';
import { type Column, DataTable } from '../../ui/DataTable';
import { DateText } from '../../ui/DateText';
import { Money } from '../../ui/Money';
import { InvoiceLink } from './Links';
import { InvoiceState } from './standings';
import { useWords } from './words';

type Invoice = Schema<'Invoice'>;
type Table = Parameters<typeof DataTable<Invoice>>[0];
type Props = Pick<Table, 'query' | 'rows' | 'caption' | 'filtered' | 'empty' | 'sortable'>;

/** Invoices, wherever they are listed. */
export function InvoiceTable(props: Props) {
  const t = useWords();
  const columns = useMemo(
    (): Column<Invoice>[] => [
      {
        key: 'reference',
        title: t('reference'),
        value: (row) => row.reference,
        cell: (row) => <InvoiceLink id={row.id}>{row.reference}</InvoiceLink>,
      },
      { key: 'number', title: t('number'), value: (row) => row.number },
      { key: 'status', title: t('state'), value: (row) => row.status, cell: (row) => <InvoiceState of={row.status} /> },
      {
        key: 'total',
        title: t('total'),
        numeric: true,
        value: (row) => row.total.amount,
        cell: (row) => <Money of={row.total} />,
      },
      {
        key: 'amountDue',
        title: t('due'),
        numeric: true,
        value: (row) => row.amountDue.amount,
        cell: (row) => <Money of={row.amountDue} />,
      },
      {
        key: 'what',
        title: t('what'),
        value: (row) => row.lines.map((line) => line.description).join('; '),
      },
      {
        key: 'issuedAt',
        title: t('issued'),
        value: (row) => row.issuedAt,
        cell: (row) => <DateText at={row.issuedAt} />,
      },
      {
        key: 'paidAt',
        title: t('paid'),
        value: (row) => row.paidAt,
        cell: (row) => row.paidAt && <DateText at={row.paidAt} clock />,
      },
    ],
    [t],
  );
  return <DataTable file="invoices" columns={columns} rowKey={(row) => row.id} {...props} />;
}
