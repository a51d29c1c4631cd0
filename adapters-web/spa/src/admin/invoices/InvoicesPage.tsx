import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { readAll } from '../../api/read';
import { Filters } from '../../ui/Filters';
import { PageTitle } from '../../ui/PageTitle';
import { InvoiceTable } from '../parts/InvoiceTable';
import { useWords as useParts } from '../parts/words';
import { useWords } from './words';

const route = getRouteApi('/admin/invoices');
const STATES = ['open', 'paid', 'void'] as const;

/** Everybody's invoices. */
export function InvoicesPage() {
  const t = useWords();
  const parts = useParts();
  const { status } = route.useSearch();
  const known = STATES.find((one) => one === status);
  const invoices = useInfiniteQuery(readAll('listAllInvoices', { query: { status: known, limit: 50 } }));
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Filters
        of={[
          {
            name: 'status',
            label: parts('state'),
            kind: 'select',
            options: STATES.map((value) => ({ value, label: parts(`invoice.${value}`) })),
          },
        ]}
      />
      <InvoiceTable query={invoices} caption={t('title')} filtered={known !== undefined} />
    </>
  );
}
