import type en from './en.json';
import { useWords } from './words';

const NAMES: Record<string, keyof typeof en> = {
  name: 'name',
  description: 'description',
  price: 'price',
  taxInclusive: 'taxInclusive',
  'billingPeriod.count': 'count',
  'billingPeriod.unit': 'unit',
  trialDays: 'trialDays',
  'pauses.most': 'pauses',
  'pauses.longestDays': 'pauseDays',
};

/** What a field of a plan is called; features keep the names that the merchant gave them. */
export function useFieldName(): (path: string) => string {
  const t = useWords();
  return (path) => {
    const word = NAMES[path];
    return word ? t(word as 'name') : path.replace(/^features\./, '');
  };
}
