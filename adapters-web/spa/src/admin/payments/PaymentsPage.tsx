import { Code } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { readAll } from '../../api/read';
import type { Schema } from '../../api/types';
import { type Column, DataTable } from '../../ui/DataTable';
import { DateText } from '../../ui/DateText';
import { dayEnd, dayStart, Filters } from '../../ui/Filters';
import { Money } from '../../ui/Money';
import { PageTitle } from '../../ui/PageTitle';
import { PAYMENT_MOODS, PAYMENT_STATUSES } from '../../ui/payments';
import { StatusBadge } from '../../ui/StatusBadge';
import { PaymentLink } from '../parts/Links';
import { useWords } from './words';

type Row = Schema<'Payment'>;
const route = getRouteApi('/admin/payments');

/** Everybody's payments. */
export function PaymentsPage() {
  const t = useWords();
  const { status, from, to, pidx } = route.useSearch();
  const query = useInfiniteQuery(
    readAll('searchPayments', { query: { status, from: dayStart(from), to: dayEnd(to), pidx, limit: 50 } }),
  );
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Filters
        of={[
          {
            name: 'status',
            label: t('status'),
            kind: 'select',
            options: PAYMENT_STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
          },
          { name: 'from', label: t('from'), kind: 'date' },
          { name: 'to', label: t('to'), kind: 'date' },
          { name: 'pidx', label: t('pidxFilter'), kind: 'text' },
        ]}
      />
      <DataTable
        caption={t('title')}
        file="payments"
        columns={useColumns()}
        query={query}
        rowKey={(row) => row.id}
        filtered={Boolean(status || from || to || pidx)}
      />
    </>
  );
}

function useColumns(): Column<Row>[] {
  const t = useWords();
  return useMemo(
    () => [
      {
        key: 'createdAt',
        title: t('created'),
        value: (row) => row.createdAt,
        cell: (row) => <DateText at={row.createdAt} clock />,
      },
      {
        key: 'amount',
        title: t('amount'),
        numeric: true,
        value: (row) => row.amount.amount,
        cell: (row) => <Money of={row.amount} />,
      },
      {
        key: 'status',
        title: t('status'),
        value: (row) => row.status,
        cell: (row) => <StatusBadge mood={PAYMENT_MOODS[row.status]}>{t(`status.${row.status}`)}</StatusBadge>,
      },
      {
        key: 'disposition',
        title: t('disposition'),
        value: (row) => row.disposition,
        cell: (row) => t(`disposition.${row.disposition}`),
      },
      { key: 'gatewayStatus', title: t('gateway'), value: (row) => row.gatewayStatus },
      { key: 'pidx', title: t('pidx'), value: (row) => row.pidx, cell: (row) => row.pidx && <Code>{row.pidx}</Code> },
      { key: 'id', title: t('id'), value: (row) => row.id, cell: (row) => <PaymentLink id={row.id} /> },
    ],
    [t],
  );
}
