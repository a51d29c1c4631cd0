import { PageTitle } from '../../ui/PageTitle';
import { useWords } from './words';

export function InvoicesPage() {
  const t = useWords();
  return <PageTitle>{t('title')}</PageTitle>;
}
