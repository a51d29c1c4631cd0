import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { readAll } from '../../api/read';
import { Filters } from '../../ui/Filters';
import { PageTitle } from '../../ui/PageTitle';
import { RefundTable } from '../parts/RefundTable';
import { REFUND_STANDINGS, type RefundStanding } from '../parts/standings';
import { useWords as useParts } from '../parts/words';
import { useWords } from './words';

const route = getRouteApi('/admin/refunds');

/** Everybody's refunds. */
export function RefundsPage() {
  const t = useWords();
  const parts = useParts();
  const { status } = route.useSearch();
  const known = REFUND_STANDINGS.find((one): one is RefundStanding => one === status);
  const refunds = useInfiniteQuery(readAll('listRefunds', { query: { status: known, limit: 50 } }));
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Filters
        of={[
          {
            name: 'status',
            label: parts('state'),
            kind: 'select',
            options: REFUND_STANDINGS.map((value) => ({ value, label: parts(`refund.${value}`) })),
          },
        ]}
      />
      <RefundTable query={refunds} caption={t('title')} filtered={known !== undefined} />
    </>
  );
}
