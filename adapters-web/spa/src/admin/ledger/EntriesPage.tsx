import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { readAll } from '../../api/read';
import type { Schema } from '../../api/types';
import { type Column, DataTable } from '../../ui/DataTable';
import { DateText } from '../../ui/DateText';
import { Filters } from '../../ui/Filters';
import { LinkButton } from '../../ui/LinkButton';
import { Money } from '../../ui/Money';
import { PageTitle } from '../../ui/PageTitle';
import { InvoiceLink, PaymentLink } from '../parts/Links';
import '../parts/parts.css';
import { whose } from '../parts/whose';
import { ACCOUNTS, isAccount } from './accounts';
import { useWords } from './words';

type Entry = Schema<'LedgerEntry'>;
const route = getRouteApi('/admin/ledger/entries');
const OCCASIONS = [
  'invoice-settled',
  'money-unapplied',
  'money-credited',
  'refund-confirmed',
  'revenue-recognised',
] as const;

/** What was posted, each entry with both its sides. */
export function EntriesPage() {
  const t = useWords();
  const { account, subscriberId } = route.useSearch();
  const entries = useInfiniteQuery(readAll('listLedgerEntries', { query: { account, subscriberId, limit: 50 } }));
  return (
    <>
      <PageTitle
        lead={t('entries.lead')}
        acts={
          <LinkButton to="/admin/ledger" variant="default">
            {t('accounts')}
          </LinkButton>
        }
      >
        {t('entries')}
      </PageTitle>
      <Filters
        of={[
          {
            name: 'account',
            label: t('account'),
            kind: 'select',
            options: ACCOUNTS.map((value) => ({ value, label: t(value) })),
          },
          { name: 'subscriberId', label: t('subscriberId'), kind: 'text' },
        ]}
      />
      <DataTable
        caption={t('entries')}
        file="ledger-entries"
        columns={useColumns()}
        query={entries}
        rowKey={(row) => row.id}
        filtered={Boolean(account || subscriberId)}
      />
    </>
  );
}

function useColumns(): Column<Entry>[] {
  const t = useWords();
  return useMemo(
    () => [
      {
        key: 'postedAt',
        title: t('posted'),
        value: (row) => row.postedAt,
        cell: (row) => <DateText at={row.postedAt} clock />,
      },
      {
        key: 'occasion',
        title: t('occasion'),
        value: (row) => row.occasion,
        cell: (row) => {
          const known = OCCASIONS.find((one) => one === row.occasion);
          return known ? t(`occasion.${known}`) : row.occasion;
        },
      },
      {
        key: 'lines',
        title: t('lines'),
        value: (row) => row.lines.map((line) => `${line.side} ${line.account} ${line.amount.amount}`).join('; '),
        cell: (row) => <Lines of={row} />,
      },
      {
        key: 'paymentId',
        title: t('payment'),
        value: (row) => row.paymentId,
        cell: (row) => row.paymentId && <PaymentLink id={row.paymentId} />,
      },
      {
        key: 'invoiceId',
        title: t('invoice'),
        value: (row) => row.invoiceId,
        cell: (row) => row.invoiceId && <InvoiceLink id={row.invoiceId} />,
      },
      whose(t('subscriber')),
      {
        key: 'day',
        title: t('day'),
        value: (row) => row.day,
        cell: (row) => row.day && <DateText at={row.day} />,
      },
      { key: 'id', title: t('id'), value: (row) => row.id, cell: (row) => <code>{row.id.slice(-8)}</code> },
    ],
    [t],
  );
}

/** Debits first, credits set in, as books are read. */
function Lines({ of }: { of: Entry }) {
  const t = useWords();
  const sorted = [...of.lines].sort((one, other) => other.side.localeCompare(one.side));
  return (
    <ul className="postings">
      {sorted.map((line) => (
        <li key={`${line.side}${line.account}`} data-side={line.side}>
          <span>
            {t(`${line.side}.short`)} {isAccount(line.account) ? t(line.account) : line.account}
          </span>
          <Money of={line.amount} />
        </li>
      ))}
    </ul>
  );
}
