import { useSession } from '../../api/session';
import { daysBetween } from '../../i18n/dates';
import { useFormat } from '../../i18n/format';
import { useWords } from './words';

/** For how many days something has been so. */
export function useAge(): (since: string) => { days: number; text: string } {
  const t = useWords();
  const format = useFormat();
  const now = useSession()?.now ?? new Date().toISOString();
  return (since) => {
    const days = Math.max(0, daysBetween(since, now));
    return { days, text: days === 0 ? t('today') : t('days', { count: days, n: format.number(days) }) };
  };
}
