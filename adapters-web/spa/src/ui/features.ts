import { useFormat } from '../i18n/format';
import { useCommon } from '../i18n/words';

/** What a plan lets somebody use, in a word: yes, no, a number, a text. */
export function useFeature(): (value: unknown) => string {
  const t = useCommon();
  const format = useFormat();
  return (value) => {
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (typeof value === 'number') return Number.isSafeInteger(value) ? format.number(value) : String(value);
    return String(value ?? '');
  };
}
