import { PageTitle } from '../../ui/PageTitle';
import { AddOnForm } from './AddOnForm';
import { useWords } from './words';

/** Puts an add-on on sale. */
export function NewAddOnPage() {
  const t = useWords();
  return (
    <>
      <PageTitle lead={t('new.lead')}>{t('new.title')}</PageTitle>
      <AddOnForm />
    </>
  );
}
