import type { Schema } from '../api/types';
import { useFormat } from '../i18n/format';
import { featureName } from '../ui/names';
import { extras } from './extras';
import { useWords } from './words';

/** What an add-on gives, in words, one for each feature: "Seats: 5 more with each". */
export function useGives(): (gives: Schema<'AddOn'>['gives']) => string[] {
  const t = useWords();
  const format = useFormat();
  return (gives) =>
    extras(gives).map(([key, extra]) => {
      const name = featureName(key);
      return extra.kind === 'on' ? t('on', { name }) : t(extra.kind, { name, n: format.number(extra.n) });
    });
}
