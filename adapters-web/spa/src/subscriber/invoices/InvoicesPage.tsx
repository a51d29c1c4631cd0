import { Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { readAll } from '../../api/read';
import type { Schema } from '../../api/types';
import { DateText } from '../../ui/DateText';
import { Empty } from '../../ui/Empty';
import { LinkButton, PageLink } from '../../ui/LinkButton';
import { Money } from '../../ui/Money';
import { PageTitle } from '../../ui/PageTitle';
import { QueryState } from '../../ui/QueryState';
import { StatusBadge } from '../../ui/StatusBadge';
import { MoreButton } from '../parts/MoreButton';
import { INVOICE_MOODS } from '../parts/moods';
import '../parts/rows.css';
import { useWords as useParts } from '../parts/words';
import { CreditNotes } from './CreditNotes';
import { useWords } from './words';

/** My invoices and payment requests, newest first. */
export function InvoicesPage() {
  const t = useWords();
  const invoices = useInfiniteQuery(readAll('listInvoices', { query: { limit: 20 } }));
  const none = <Empty acts={<LinkButton to="/">{t('choose')}</LinkButton>}>{t('none')}</Empty>;
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <QueryState query={invoices} empty={none}>
        {({ pages }) => (
          <>
            <ul className="rows">{pages.flatMap((page) => page.items.map((one) => <Row key={one.id} of={one} />))}</ul>
            <MoreButton query={invoices} />
            <CreditNotes />
          </>
        )}
      </QueryState>
    </>
  );
}

function Row({ of }: { of: Schema<'Invoice'> }) {
  const parts = useParts();
  return (
    <li>
      <PageLink to="/me/invoices/$id" params={{ id: of.id }} style={{ fontWeight: 600 }}>
        {of.number ?? of.reference}
      </PageLink>
      <Text fw={600} component="div">
        <Money of={of.status === 'open' ? of.amountDue : of.total} />
      </Text>
      <Text c="dimmed" fz="sm" component="div">
        {of.lines.map((line) => line.description).join(', ')}
        <br />
        <DateText at={of.paidAt ?? of.issuedAt} inline />
      </Text>
      <div>
        <StatusBadge mood={INVOICE_MOODS[of.status]}>{parts(`invoice.${of.status}`)}</StatusBadge>
      </div>
    </li>
  );
}
