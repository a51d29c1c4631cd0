import { Code } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { readAll } from '../../api/read';
import type { Schema } from '../../api/types';
import { type Column, DataTable } from '../../ui/DataTable';
import { DateText } from '../../ui/DateText';
import { Empty } from '../../ui/Empty';
import { Filters } from '../../ui/Filters';
import { LinkButton } from '../../ui/LinkButton';
import { PageTitle } from '../../ui/PageTitle';
import { SubscriberLink } from '../parts/Links';
import { useWords } from './words';

type Row = Schema<'Subscriber'>;
const route = getRouteApi('/admin/subscribers');

/** Everybody who subscribes, found by whatever is known of them. */
export function SubscribersPage() {
  const t = useWords();
  const { q } = route.useSearch();
  const found = useInfiniteQuery(readAll('searchSubscribers', { query: { q, limit: 50 } }));
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Filters of={[{ name: 'q', label: t('search'), kind: 'text' }]} />
      <DataTable
        caption={t('title')}
        file="subscribers"
        columns={useColumns()}
        query={found}
        rowKey={(row) => row.id}
        filtered={Boolean(q)}
        empty={q ? <Empty acts={<ByPidx pidx={q} />}>{t('nobody')}</Empty> : undefined}
      />
    </>
  );
}

/** What was typed may name a payment. */
function ByPidx({ pidx }: { pidx: string }) {
  const t = useWords();
  return (
    <LinkButton variant="default" to="/admin/payments" search={{ pidx }}>
      {t('byPidx')}
    </LinkButton>
  );
}

function useColumns(): Column<Row>[] {
  const t = useWords();
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('name'),
        value: (row) => row.name,
        cell: (row) => <SubscriberLink id={row.id}>{row.name ?? row.email ?? row.subject}</SubscriberLink>,
      },
      { key: 'email', title: t('email'), value: (row) => row.email },
      { key: 'phone', title: t('phone'), value: (row) => row.phone },
      {
        key: 'subject',
        title: t('subject'),
        value: (row) => row.subject,
        cell: (row) => <Code>{row.subject}</Code>,
      },
      {
        key: 'createdAt',
        title: t('since'),
        value: (row) => row.createdAt,
        cell: (row) => <DateText at={row.createdAt} />,
      },
      { key: 'id', title: t('id'), value: (row) => row.id, cell: (row) => <Code>{row.id}</Code> },
    ],
    [t],
  );
}
