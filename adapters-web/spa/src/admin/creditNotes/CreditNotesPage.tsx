import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { readAll } from '../../api/read';
import type { Schema } from '../../api/types';
import { type Column, DataTable } from '../../ui/DataTable';
import { DateText } from '../../ui/DateText';
import { PageLink } from '../../ui/LinkButton';
import { Money } from '../../ui/Money';
import { PageTitle } from '../../ui/PageTitle';
import { InvoiceLink } from '../parts/Links';
import { whose } from '../parts/whose';
import { useWords } from './words';

type Note = Schema<'CreditNote'>;

/** Everybody's credit notes. */
export function CreditNotesPage() {
  const t = useWords();
  const notes = useInfiniteQuery(readAll('listCreditNotes', { query: { limit: 50 } }));
  const columns = useMemo(
    (): Column<Note>[] => [
      {
        key: 'number',
        title: t('number'),
        value: (row) => row.number,
        cell: (row) => (
          <PageLink to="/admin/credit-notes/$id" params={{ id: row.id }}>
            {row.number}
          </PageLink>
        ),
      },
      {
        key: 'issuedAt',
        title: t('issued'),
        value: (row) => row.issuedAt,
        cell: (row) => <DateText at={row.issuedAt} />,
      },
      {
        key: 'invoiceNumber',
        title: t('invoice'),
        value: (row) => row.invoiceNumber,
        cell: (row) => <InvoiceLink id={row.invoiceId}>{row.invoiceNumber}</InvoiceLink>,
      },
      {
        key: 'taxable',
        title: t('taxable'),
        numeric: true,
        value: (row) => row.taxable.amount,
        cell: (row) => <Money of={row.taxable} />,
      },
      {
        key: 'tax',
        title: t('tax'),
        numeric: true,
        value: (row) => row.tax.amount,
        cell: (row) => <Money of={row.tax} />,
      },
      {
        key: 'total',
        title: t('total'),
        numeric: true,
        value: (row) => row.total.amount,
        cell: (row) => <Money of={row.total} />,
      },
      { key: 'reason', title: t('reason'), value: (row) => row.reason },
      whose(t('subscriber')),
    ],
    [t],
  );
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <DataTable caption={t('title')} file="credit-notes" columns={columns} query={notes} rowKey={(row) => row.id} />
    </>
  );
}
