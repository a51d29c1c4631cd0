import type { Schema } from '../../api/types';
import { useWords } from './words';

type Refund = Schema<'Refund'>;

/** Whether nobody asked for it: money that its payer did not use in time is proposed to go back. */
export const isProposed = (of: Refund) => of.requestedBy === 'shulka';

/** Who asked for a refund, and why, in the language of the page where nobody did. */
export function useAsked() {
  const t = useWords();
  return {
    by: (of: Refund) => (isProposed(of) ? t('byNobody') : (of.requestedBy ?? t('atKhalti'))),
    why: (of: Refund) => (isProposed(of) ? t('notUsed') : of.reason),
  };
}
