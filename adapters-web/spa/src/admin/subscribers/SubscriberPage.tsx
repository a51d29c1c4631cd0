import { Card, Code } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { read } from '../../api/read';
import { mayWrite, useSession } from '../../api/session';
import type { Schema } from '../../api/types';
import { DateText } from '../../ui/DateText';
import { Empty } from '../../ui/Empty';
import { Facts } from '../../ui/Facts';
import { LinkButton, PageLink } from '../../ui/LinkButton';
import { Money } from '../../ui/Money';
import { PageTitle } from '../../ui/PageTitle';
import { QueryState } from '../../ui/QueryState';
import { InvoiceTable } from '../parts/InvoiceTable';
import { PaymentTable } from '../parts/PaymentTable';
import '../parts/parts.css';
import { TabLinks } from '../parts/TabLinks';
import { NoticesTab } from './NoticesTab';
import { RefundsTab } from './RefundsTab';
import { SubscriptionsTab } from './SubscriptionsTab';
import { TimelineTab } from './TimelineTab';
import { useWords } from './words';

type Dossier = Schema<'SubscriberDossier'>;
const route = getRouteApi('/admin/subscribers/$id/$tab');
const TABS = ['subscriptions', 'timeline', 'invoices', 'payments', 'refunds', 'notices'] as const;
type Tab = (typeof TABS)[number];

/** One subscriber, with everything of theirs. */
export function SubscriberPage() {
  const t = useWords();
  const { id, tab } = route.useParams();
  const may = mayWrite(useSession());
  const dossier = useQuery(read('inspectSubscriber', { path: { id } }));
  const of = dossier.data;
  return (
    <>
      <PageTitle
        // a long name takes its lines first
        lead={dossier.isFetched && <Code>{id}</Code>}
        acts={
          may &&
          dossier.isFetched && (
            <LinkButton variant="default" to="/admin/subscribers/$id/backdate" params={{ id }}>
              {t('backdate')}
            </LinkButton>
          )
        }
      >
        {of ? (of.name ?? of.email ?? of.subject) : t('one')}
      </PageTitle>
      <QueryState query={dossier}>
        {(found) => (
          <>
            <Card className="surface">
              <About of={found} />
            </Card>
            <TabLinks label={t('tabs')}>
              {TABS.map((one) => (
                <Link key={one} to="/admin/subscribers/$id/$tab" params={{ id, tab: one }} resetScroll={false}>
                  {t(`tab.${one}`)}
                </Link>
              ))}
            </TabLinks>
            <Shown of={found} tab={TABS.find((one) => one === tab) ?? 'subscriptions'} />
          </>
        )}
      </QueryState>
    </>
  );
}

function About({ of }: { of: Dossier }) {
  const t = useWords();
  return (
    <Facts
      of={[
        [t('email'), of.email],
        [t('phone'), of.phone],
        [t('subject'), <Code key="">{of.subject}</Code>],
        [t('since'), <DateText key="" at={of.createdAt} />],
        [
          t('credit'),
          <span key="">
            <Money of={of.credit} />{' '}
            <PageLink to="/admin/ledger/entries" search={{ subscriberId: of.id }}>
              {t('credit.how')}
            </PageLink>
          </span>,
        ],
        [t('arrears'), of.arrears.amount > 0 && <Money of={of.arrears} />],
      ]}
    />
  );
}

function Shown({ of, tab }: { of: Dossier; tab: Tab }) {
  const t = useWords();
  const caption = t(`tab.${tab}`);
  switch (tab) {
    case 'subscriptions':
      return <SubscriptionsTab of={of} />;
    case 'timeline':
      return <TimelineTab of={of} />;
    case 'invoices':
      return <InvoiceTable caption={caption} rows={of.invoices} sortable empty={<Empty>{t('none')}</Empty>} />;
    case 'payments':
      return <PaymentTable caption={caption} rows={of.payments} sortable empty={<Empty>{t('none')}</Empty>} />;
    case 'refunds':
      return <RefundsTab id={of.id} caption={caption} />;
    case 'notices':
      return <NoticesTab id={of.id} caption={caption} />;
  }
}
