import { PageTitle } from '../../ui/PageTitle';
import { useWords } from './words';

export function ProfilePage() {
  const t = useWords();
  return <PageTitle>{t('title')}</PageTitle>;
}
