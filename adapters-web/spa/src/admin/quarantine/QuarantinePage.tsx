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
import { Money } from '../../ui/Money';
import { PageTitle } from '../../ui/PageTitle';
import { useAge } from '../parts/Age';
import { PaymentLink } from '../parts/Links';
import '../parts/parts.css';
import { RefundTable } from '../parts/RefundTable';
import { Section } from '../parts/Section';
import { StrandedTable } from '../parts/StrandedTable';
import { useWords } from './words';

const route = getRouteApi('/admin/quarantine');
const KINDS = ['mismatched', 'pending', 'unapplied', 'parked', 'unknown', 'awaiting-approval'] as const;
type Kind = (typeof KINDS)[number];

/** All that a person has to look at: what it means, how long it waits, and what to do next. */
export function QuarantinePage() {
  const t = useWords();
  const { kind } = route.useSearch();
  const shown = KINDS.filter((one) => kind === undefined || kind === one);
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Filters
        of={[
          {
            name: 'kind',
            label: t('kind'),
            kind: 'select',
            options: KINDS.map((value) => ({ value, label: t(value) })),
          },
        ]}
      />
      {(shown.length > 0 ? shown : KINDS).map((one) => (
        <Section key={one} title={t(one)} lead={t(`${one}.text`)}>
          <Kept kind={one} />
        </Section>
      ))}
    </>
  );
}

function Kept({ kind }: { kind: Kind }) {
  if (kind === 'mismatched' || kind === 'pending') return <Payments status={kind} />;
  if (kind === 'unapplied') return <StrandedTable only="unapplied" />;
  return <Refunds status={kind} />;
}

function Refunds({ status }: { status: 'parked' | 'unknown' | 'awaiting-approval' }) {
  const t = useWords();
  const refunds = useInfiniteQuery(readAll('listRefunds', { query: { status, limit: 50 } }));
  return <RefundTable query={refunds} caption={t(status)} empty={<Empty>{t('none')}</Empty>} />;
}

function Payments({ status }: { status: 'mismatched' | 'pending' }) {
  const t = useWords();
  const age = useAge();
  const payments = useInfiniteQuery(readAll('searchPayments', { query: { status, limit: 50 } }));
  const columns = useMemo(
    (): Column<Schema<'Payment'>>[] => [
      { key: 'id', title: t('payment'), value: (row) => row.id, cell: (row) => <PaymentLink id={row.id} /> },
      {
        key: 'amount',
        title: t('amount'),
        numeric: true,
        value: (row) => row.amount.amount,
        cell: (row) => <Money of={row.amount} />,
      },
      {
        key: 'createdAt',
        title: t('since'),
        value: (row) => row.createdAt,
        cell: (row) => <DateText at={row.createdAt} clock />,
      },
      {
        key: 'age',
        title: t('age'),
        value: (row) => age(row.createdAt).days,
        cell: (row) => age(row.createdAt).text,
      },
      { key: 'gatewayStatus', title: t('says'), value: (row) => row.gatewayStatus },
      {
        key: 'next',
        title: t('next'),
        value: () => t(`${status}.next`),
        cell: (row) => (
          <LinkButton size="compact-sm" variant="light" to="/admin/payments/$id" params={{ id: row.id }}>
            {t(`${status}.next`)}
          </LinkButton>
        ),
      },
    ],
    [t, age, status],
  );
  return (
    <DataTable
      caption={t(status)}
      file={`quarantine-${status}`}
      columns={columns}
      query={payments}
      rowKey={(row) => row.id}
      empty={<Empty>{t('none')}</Empty>}
    />
  );
}
