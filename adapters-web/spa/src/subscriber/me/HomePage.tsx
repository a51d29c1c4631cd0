import { SimpleGrid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { read } from '../../api/read';
import { useSession } from '../../api/session';
import { Empty } from '../../ui/Empty';
import { LinkButton } from '../../ui/LinkButton';
import { PageTitle } from '../../ui/PageTitle';
import { QueryState } from '../../ui/QueryState';
import { Waiting } from '../../ui/Waiting';
import { useCatalog } from '../parts/plans';
import { AccountCard } from './AccountCard';
import { EntitlementsCard } from './EntitlementsCard';
import { Notices } from './Notices';
import { OverLimit } from './OverLimit';
import { OverList } from './OverList';
import { SubscriptionCard } from './SubscriptionCard';
import { useWords } from './words';

/** What I have, until when, what is next, and the one thing to do. */
export function HomePage() {
  const t = useWords();
  const who = useSession();
  const mine = useQuery(read('listSubscriptions', { query: { limit: 50 } }));
  const invoices = useQuery(read('listInvoices', { query: { limit: 50 } }));
  const payments = useQuery(read('listPayments', { query: { limit: 50 } }));
  const may = useQuery(read('readEntitlements'));
  const added = mine.data?.items.some((one) => one.addOns.length > 0);
  const over = may.data && may.data.overLimit.length > 0;
  const explained = useQuery({ ...read('explainEntitlements'), enabled: Boolean(added || over) });
  const why = explained.data?.subscriptions ?? [];
  const catalog = useCatalog();
  // all of it together: what came later would push away what is read
  const coming = [mine, invoices, payments, may].some((one) => !one.isFetched) || explained.isLoading || catalog.coming;
  return (
    <>
      <PageTitle lead={who?.name ? t('title.hello', { name: who.name }) : undefined}>{t('title')}</PageTitle>
      {!coming && <Notices payments={payments.data?.items} />}
      {!coming && why.map((one) => <OverLimit key={one.subscriptionId} of={one} />)}
      <QueryState query={mine}>
        {({ items }) => {
          if (coming) return <Waiting lines={6} />;
          const live = items.filter((one) => one.status !== 'ended');
          const ended = items.filter((one) => one.status === 'ended');
          return (
            <Stack gap="xl">
              {live.length === 0 && <Empty acts={<LinkButton to="/">{t('choose')}</LinkButton>}>{t('none')}</Empty>}
              {live.map((one) => (
                <SubscriptionCard
                  key={one.id}
                  of={one}
                  invoices={invoices.data?.items}
                  payments={payments.data?.items}
                />
              ))}
              {live.length > 0 && (
                <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
                  <EntitlementsCard why={why} />
                  <AccountCard />
                </SimpleGrid>
              )}
              {ended.length > 0 && <OverList of={ended} />}
            </Stack>
          );
        }}
      </QueryState>
    </>
  );
}
