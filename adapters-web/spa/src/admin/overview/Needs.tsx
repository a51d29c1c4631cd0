import { Card, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { read } from '../../api/read';
import { useFormat } from '../../i18n/format';
import { useCommon } from '../../i18n/words';
import { PageLink } from '../../ui/LinkButton';
import { StatusBadge } from '../../ui/StatusBadge';
import { useWords } from './words';

const MANY = 200;

interface Known<Data> {
  data: Data | undefined;
  error: unknown;
}
interface Need {
  word: string;
  to: string;
  search?: Record<string, string>;
  count: number | undefined;
  more?: boolean;
  failed: boolean;
}

/** Everything that waits for a person, with the place where it is dealt with. */
export function Needs() {
  const t = useWords();
  const needs = useNeeds();
  const open = needs.filter((need) => need.failed || need.count);
  const waiting = needs.some((need) => need.count === undefined && !need.failed);
  return (
    <section>
      <Title order={2} fz="h3" mb="sm">
        {t('needs')}
      </Title>
      <Card className="surface">
        <ul className="needs" aria-busy={waiting}>
          {open.map((need) => (
            <NeedLine key={need.word} of={need} />
          ))}
          {open.length === 0 && (
            <li>
              <Text c="dimmed">{t(waiting ? 'needs.waiting' : 'needs.none')}</Text>
            </li>
          )}
        </ul>
      </Card>
    </section>
  );
}

function NeedLine({ of }: { of: Need }) {
  const t = useWords();
  const common = useCommon();
  const format = useFormat();
  return (
    <li>
      <span>{of.word}</span>
      {of.failed ? (
        <StatusBadge mood="waiting">{common('trouble.title')}</StatusBadge>
      ) : (
        <PageLink to={of.to as '/admin'} search={of.search as never}>
          {t('needs.see', { n: format.number(of.count ?? 0) + (of.more ? '+' : '') })}
        </PageLink>
      )}
    </li>
  );
}

/** How many there are of each kind: of lists the first two hundred are looked through, and a "+" says that there are more. */
function useNeeds(): Need[] {
  const t = useWords();
  const mismatched = useQuery(read('searchPayments', { query: { status: 'mismatched', limit: MANY } }));
  const pending = useQuery(read('searchPayments', { query: { status: 'pending', limit: MANY } }));
  const parked = useQuery(read('listRefunds', { query: { status: 'parked', limit: MANY } }));
  const approval = useQuery(read('listRefunds', { query: { status: 'awaiting-approval', limit: MANY } }));
  const endpoints = useQuery(read('listFailingEndpoints'));
  const reconciliations = useQuery(read('listReconciliations', { query: { limit: 1 } }));
  const recomputations = useQuery(read('listRecomputations', { query: { limit: 1 } }));
  const filings = useQuery(read('listFilings', { query: { status: 'refused', limit: MANY } }));
  const last = reconciliations.data?.items[0];
  const run = recomputations.data?.items[0];
  const listed = (word: string, to: string, of: Known<{ items: unknown[]; next: unknown }>, search = {}): Need => ({
    word,
    to,
    search,
    count: of.data?.items.length,
    more: of.data !== undefined && of.data.next !== null,
    failed: of.data === undefined && of.error != null,
  });
  const counted = (word: string, to: string, of: Known<unknown>, count: number): Need => ({
    word,
    to,
    count: of.data === undefined ? undefined : count,
    failed: of.data === undefined && of.error != null,
  });
  return [
    listed(t('needs.mismatched'), '/admin/payments', mismatched, { status: 'mismatched' }),
    listed(t('needs.pending'), '/admin/payments', pending, { status: 'pending' }),
    listed(t('needs.parked'), '/admin/refunds', parked, { status: 'parked' }),
    listed(t('needs.approval'), '/admin/refunds', approval, { status: 'awaiting-approval' }),
    counted(t('needs.webhooks'), '/admin/partners', endpoints, endpoints.data?.items.length ?? 0),
    counted(
      t(last?.status === 'failed' ? 'needs.reconciliationFailed' : 'needs.differences'),
      last ? `/admin/reconciliations/${last.id}` : '/admin/reconciliations',
      reconciliations,
      last?.status === 'failed' ? Math.max(1, last.differences) : (last?.differences ?? 0),
    ),
    counted(
      t('needs.recomputation'),
      run ? `/admin/recomputations/${run.id}` : '/admin/recomputations',
      recomputations,
      run ? run.differing + run.unreadable : 0,
    ),
    listed(t('needs.filings'), '/admin/filings', filings, { status: 'refused' }),
  ];
}
