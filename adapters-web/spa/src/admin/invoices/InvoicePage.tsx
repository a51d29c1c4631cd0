import { Anchor, Button, Card, Code, Group, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { href } from '../../api/call';
import { read, readAll } from '../../api/read';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { type Column, DataTable } from '../../ui/DataTable';
import { DateText } from '../../ui/DateText';
import { Empty } from '../../ui/Empty';
import { Facts } from '../../ui/Facts';
import { Money } from '../../ui/Money';
import { PageTitle } from '../../ui/PageTitle';
import { QueryState } from '../../ui/QueryState';
import { SubscriberLink } from '../parts/Links';
import { PaymentTable } from '../parts/PaymentTable';
import '../parts/parts.css';
import { Section } from '../parts/Section';
import { InvoiceState } from '../parts/standings';
import { InvoiceWhy } from '../parts/Why';
import { useWords as useParts } from '../parts/words';
import { useWords } from './words';

type Invoice = Schema<'Invoice'>;
const route = getRouteApi('/admin/invoices/$id');

/** One invoice: its lines, why each amount is what it is, and what was paid for it. */
export function InvoicePage() {
  const t = useWords();
  const { id } = route.useParams();
  const invoice = useQuery(read('readAnyInvoice', { path: { id } }));
  const found = invoice.data?.invoice;
  return (
    <>
      <PageTitle lead={<Code>{id}</Code>} acts={found?.status === 'paid' && <Prints id={id} />}>
        {found ? `${t('one')} ${found.number ?? found.reference}` : t('one')}
      </PageTitle>
      <QueryState query={invoice}>{(of) => <Shown of={of} />}</QueryState>
    </>
  );
}

function Prints({ id }: { id: string }) {
  const t = useWords();
  return (
    <>
      <Button component="a" variant="default" href={href('showAnyInvoicePage', { path: { id } })} target="_blank">
        {t('print')}
      </Button>
      <Button component="a" variant="default" href={href('printAnyInvoice', { path: { id } })} target="_blank">
        PDF
      </Button>
    </>
  );
}

function Shown({ of }: { of: Schema<'AdminInvoice'> }) {
  const t = useWords();
  const { invoice } = of;
  const payments = useInfiniteQuery(readAll('searchPayments', { query: { invoiceId: invoice.id, limit: 50 } }));
  return (
    <>
      <Card className="surface">
        <InvoiceFacts of={of} />
      </Card>
      <Section title={t('lines')}>
        <Lines of={invoice} />
      </Section>
      <Section title={t('why')} lead={t('why.lead')}>
        <InvoiceWhy id={invoice.id} />
      </Section>
      <Section title={t('payments')} lead={t('payments.lead')}>
        <PaymentTable query={payments} caption={t('payments')} empty={<Empty>{t('payments.none')}</Empty>} />
      </Section>
    </>
  );
}

function InvoiceFacts({ of: { invoice, subscriberId } }: { of: Schema<'AdminInvoice'> }) {
  const t = useWords();
  const parts = useParts();
  const some = (of: Schema<'Money'>) => of.amount > 0 && <Money of={of} />;
  return (
    <>
      <Facts
        of={[
          [parts('state'), <InvoiceState key="" of={invoice.status} />],
          [parts('subscriber'), <SubscriberLink key="" id={subscriberId} />],
          [parts('reference'), invoice.reference],
          [parts('number'), invoice.number],
          [t('subtotal'), <Money key="" of={invoice.subtotal} />],
          [t('discount'), some(invoice.discount)],
          [t('tax'), <Money key="" of={invoice.tax} />],
          [
            parts('total'),
            <Text key="" span fw={650}>
              <Money of={invoice.total} />
            </Text>,
          ],
          [t('credit'), some(invoice.credit)],
          [t('fromAccount'), some(invoice.fromAccount)],
          [t('arrears'), some(invoice.arrears)],
          [parts('due'), some(invoice.amountDue)],
          [parts('issued'), <DateText key="" at={invoice.issuedAt} clock />],
          [t('dueAt'), invoice.status === 'open' && <DateText at={invoice.dueAt} />],
          [parts('paid'), invoice.paidAt && <DateText at={invoice.paidAt} clock />],
          [t('payLink'), invoice.payUrl && <Anchor href={invoice.payUrl}>{invoice.payUrl}</Anchor>],
        ]}
      />
      {invoice.status === 'paid' && (
        <Text c="dimmed" fz="sm" mt="md">
          {t('copies')}
        </Text>
      )}
    </>
  );
}

function Lines({ of }: { of: Invoice }) {
  const t = useWords();
  const format = useFormat();
  const columns = useMemo(
    (): Column<Invoice['lines'][number]>[] => [
      { key: 'description', title: t('description'), value: (row) => row.description },
      {
        key: 'period',
        title: t('period'),
        value: (row) => row.periodStartsAt && `${row.periodStartsAt}/${row.periodEndsAt}`,
        cell: (row) =>
          row.periodStartsAt &&
          row.periodEndsAt && (
            <Group gap={6}>
              <DateText at={row.periodStartsAt} /> – <DateText at={row.periodEndsAt} />
            </Group>
          ),
      },
      {
        key: 'quantity',
        title: t('quantity'),
        numeric: true,
        value: (row) => row.quantity,
        cell: (row) => format.number(row.quantity),
      },
      {
        key: 'unitAmount',
        title: t('unit'),
        numeric: true,
        value: (row) => row.unitAmount.amount,
        cell: (row) => <Money of={row.unitAmount} />,
      },
      {
        key: 'taxRate',
        title: t('rate'),
        numeric: true,
        value: (row) => row.taxRate,
        cell: (row) => format.percent(row.taxRate),
      },
      {
        key: 'amount',
        title: t('net'),
        numeric: true,
        value: (row) => row.amount.amount,
        cell: (row) => <Money of={row.amount} />,
      },
    ],
    [t, format],
  );
  return (
    <DataTable
      caption={t('lines')}
      file={`invoice-${of.reference}`}
      columns={columns}
      rows={of.lines}
      rowKey={(row) => String(of.lines.indexOf(row))}
    />
  );
}
