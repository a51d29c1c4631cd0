import { Card, Group, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { read } from '../../api/read';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { type Column, DataTable } from '../../ui/DataTable';
import { Empty } from '../../ui/Empty';
import { Facts } from '../../ui/Facts';
import { Money } from '../../ui/Money';
import { QueryState } from '../../ui/QueryState';
import { plusDays } from '../../ui/span';
import { Downloads } from './Downloads';
import type { Asked } from './kinds';
import { useWords } from './words';

type Row = Schema<'SalesRegisterEntry'>;
const route = getRouteApi('/admin/reports');

/** The register names both days, so the last day is the one before `to`. */
export function Register({ of: { from, to } }: { of: Asked }) {
  const t = useWords();
  const format = useFormat();
  const navigate = useNavigate();
  const search = route.useSearch();
  const columns = useColumns();
  const month = /^\d{4}-\d\d$/.test(search.month ?? '') ? search.month : undefined;
  const asked = month ? { month } : { from, to: plusDays(to, -1) };
  const query = useQuery(read('readSalesRegister', { query: asked }));
  return (
    <>
      <Group mb="lg">
        <TextInput
          label={t('register.month')}
          description={t('register.monthHelp')}
          placeholder="2083-08"
          defaultValue={search.month ?? ''}
          onChange={(event) => {
            const typed = event.currentTarget.value;
            if (typed === '' || /^\d{4}-\d\d$/.test(typed)) {
              navigate({ to: '.', search: { ...search, month: typed || undefined } as never, replace: true });
            }
          }}
        />
      </Group>
      <QueryState query={query}>
        {({ entries, invoiced, credited }) => (
          <>
            <Card className="surface" mb="lg">
              <Facts
                of={[
                  [t('register.invoices'), `${format.number(invoiced.documents)} · ${format.money(invoiced.total)}`],
                  [t('register.notes'), `${format.number(credited.documents)} · ${format.money(credited.total)}`],
                  [t('register.taxable'), <Money key="taxable" of={invoiced.taxable} />],
                  [t('register.tax'), <Money key="tax" of={invoiced.tax} />],
                  [t('register.creditedTax'), <Money key="credited" of={credited.tax} />],
                ]}
              />
            </Card>
            <DataTable
              caption={t('register')}
              noFile
              columns={columns}
              rows={entries}
              rowKey={(row) => `${row.document} ${row.number}`}
              empty={<Empty>{t('register.none')}</Empty>}
              sortable
            />
            <Downloads id="readSalesRegister" query={asked} name="sales-register" />
          </>
        )}
      </QueryState>
    </>
  );
}

function useColumns(): Column<Row>[] {
  const t = useWords();
  const format = useFormat();
  return useMemo(() => {
    const money = (key: 'taxable' | 'exempt' | 'tax' | 'total', title: string): Column<Row> => ({
      key,
      title,
      numeric: true,
      value: (row) => row[key].amount,
      cell: (row) => <Money of={row[key]} />,
    });
    return [
      {
        key: 'date',
        title: t('register.date'),
        value: (row) => row.issuedAt,
        cell: (row) => `${format.digits(row.date)} (${format.ad(row.issuedAt)})`,
      },
      { key: 'number', title: t('register.number'), value: (row) => row.number },
      {
        key: 'document',
        title: t('register.document'),
        value: (row) => row.document,
        cell: (row) => t(`register.${row.document}`),
      },
      { key: 'ofInvoice', title: t('register.of'), value: (row) => row.ofInvoice },
      { key: 'buyer', title: t('register.buyer'), value: (row) => row.buyer },
      { key: 'buyerPan', title: t('register.pan'), value: (row) => row.buyerPan },
      money('taxable', t('register.taxable')),
      money('exempt', t('vat.exempt')),
      money('tax', t('register.tax')),
      money('total', t('register.total')),
    ];
  }, [t, format]);
}
