import { PageTitle } from '../../ui/PageTitle';
import { useWords } from './words';

/** How things stand. */
export function OverviewPage() {
  const t = useWords();
  return <PageTitle lead={t('lead')}>{t('title')}</PageTitle>;
}
