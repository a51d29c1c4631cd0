import { Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { readAll } from '../../api/read';
import type { Schema } from '../../api/types';
import { DateText } from '../../ui/DateText';
import { Empty } from '../../ui/Empty';
import { LinkButton, PageLink } from '../../ui/LinkButton';
import { Money } from '../../ui/Money';
import { PageTitle } from '../../ui/PageTitle';
import { PAYMENT_MOODS } from '../../ui/payments';
import { QueryState } from '../../ui/QueryState';
import { StatusBadge } from '../../ui/StatusBadge';
import { MoreButton } from '../parts/MoreButton';
import '../parts/rows.css';
import { useWords as useParts } from '../parts/words';
import { useWords } from './words';

/** My payments, newest first. */
export function PaymentsPage() {
  const t = useWords();
  const payments = useInfiniteQuery(readAll('listPayments', { query: { limit: 20 } }));
  const none = <Empty acts={<LinkButton to="/">{t('choose')}</LinkButton>}>{t('none')}</Empty>;
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <QueryState query={payments} empty={none}>
        {({ pages }) => (
          <>
            <ul className="rows">{pages.flatMap((page) => page.items.map((one) => <Row key={one.id} of={one} />))}</ul>
            <MoreButton query={payments} />
          </>
        )}
      </QueryState>
    </>
  );
}

function Row({ of }: { of: Schema<'Payment'> }) {
  const t = useWords();
  const parts = useParts();
  return (
    <li>
      <PageLink to="/me/payments/$id" params={{ id: of.id }} style={{ fontWeight: 600 }}>
        <DateText at={of.createdAt} clock />
      </PageLink>
      <Text fw={600} component="div">
        <Money of={of.amount} />
      </Text>
      <Text c="dimmed" fz="sm">
        {t(`became.${of.disposition}`)}
      </Text>
      <div>
        <StatusBadge mood={PAYMENT_MOODS[of.status]}>{parts(`payment.${of.status}`)}</StatusBadge>
      </div>
    </li>
  );
}
