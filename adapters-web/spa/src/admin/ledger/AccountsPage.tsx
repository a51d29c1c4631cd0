import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { read } from '../../api/read';
import type { Schema } from '../../api/types';
import { type Column, DataTable } from '../../ui/DataTable';
import { LinkButton, PageLink } from '../../ui/LinkButton';
import { Money } from '../../ui/Money';
import { PageTitle } from '../../ui/PageTitle';
import { QueryState } from '../../ui/QueryState';
import { isAccount } from './accounts';
import { useWords } from './words';

type Account = Schema<'LedgerAccount'>;

/** Every account and what lies on it. */
export function AccountsPage() {
  const t = useWords();
  const accounts = useQuery(read('readLedgerAccounts'));
  return (
    <>
      <PageTitle
        lead={t('lead')}
        acts={
          <LinkButton to="/admin/ledger/entries" variant="default">
            {t('entries')}
          </LinkButton>
        }
      >
        {t('title')}
      </PageTitle>
      <QueryState query={accounts}>{({ items }) => <Accounts of={items} />}</QueryState>
    </>
  );
}

function Accounts({ of }: { of: Account[] }) {
  const t = useWords();
  const columns = useMemo(
    (): Column<Account>[] => [
      {
        key: 'account',
        title: t('account'),
        value: (row) => row.account,
        cell: (row) => (
          <>
            <PageLink to="/admin/ledger/entries" search={{ account: row.account }}>
              {isAccount(row.account) ? t(row.account) : row.account}
            </PageLink>
            {isAccount(row.account) && (
              <Text c="dimmed" fz="sm" maw="42ch">
                {t(`${row.account}.text`)}
              </Text>
            )}
          </>
        ),
      },
      {
        key: 'debits',
        title: t('debits'),
        numeric: true,
        value: (row) => row.debits.amount,
        cell: (row) => <Money of={row.debits} />,
      },
      {
        key: 'credits',
        title: t('credits'),
        numeric: true,
        value: (row) => row.credits.amount,
        cell: (row) => <Money of={row.credits} />,
      },
      {
        key: 'balance',
        title: t('balance'),
        numeric: true,
        value: (row) => row.balance.amount,
        cell: (row) => (
          <>
            <Text span fw={650}>
              <Money of={row.balance} />
            </Text>
            <Text c="dimmed" fz="sm">
              {row.balance.amount > 0 && t(row.side)}
            </Text>
          </>
        ),
      },
    ],
    [t],
  );
  const sum = (side: 'debits' | 'credits') => of.reduce((all, row) => all + row[side].amount, 0);
  const even = sum('debits') === sum('credits');
  return (
    <>
      <DataTable
        caption={t('title')}
        file="ledger-accounts"
        columns={columns}
        rows={of}
        rowKey={(row) => row.account}
      />
      <Text mt="md" fw={650}>
        {t(even ? 'even' : 'uneven')} <Money of={{ amount: sum('debits') }} />
        {!even && (
          <>
            {' / '}
            <Money of={{ amount: sum('credits') }} />
          </>
        )}
      </Text>
    </>
  );
}
