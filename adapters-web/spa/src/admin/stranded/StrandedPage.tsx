import { getRouteApi } from '@tanstack/react-router';
import { Filters } from '../../ui/Filters';
import { PageTitle } from '../../ui/PageTitle';
import { StrandedTable } from '../parts/StrandedTable';
import { useWords } from './words';

const route = getRouteApi('/admin/stranded-money');
const OUTLOOKS = ['usable', 'to-be-refunded', 'in-review'] as const;

/** Each verified rupee that is not delivered. */
export function StrandedPage() {
  const t = useWords();
  const { outlook } = route.useSearch();
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Filters
        of={[
          {
            name: 'outlook',
            label: t('outlook'),
            kind: 'select',
            options: OUTLOOKS.map((value) => ({ value, label: t(`outlook.${value}`) })),
          },
        ]}
      />
      <StrandedTable outlook={outlook} />
    </>
  );
}
