import { PageTitle } from '../../ui/PageTitle';
import { useWords } from './words';

export function PaymentsPage() {
  const t = useWords();
  return <PageTitle>{t('title')}</PageTitle>;
}
