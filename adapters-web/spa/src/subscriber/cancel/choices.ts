import type { Body, Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { useWords } from './words';

/** A way to end it: what it means, what the last question says, and its answer. */
export interface Choice {
  when: Body<'cancelSubscription'>['when'];
  text: string;
  happens: string;
  yes: string;
}

/** How it can end, the safe way first. What has run out or was never paid for has no end to wait for (S19). */
export function useChoices(of: Schema<'Subscription'>): [Choice, ...Choice[]] {
  const t = useWords();
  const format = useFormat();
  const now = (as: 'runs' | 'paused' | 'past-due' | 'incomplete'): Choice => ({
    when: 'now',
    text: t(`when.now.text.${as}`),
    happens: t(`text.now.${as}`),
    yes: t('yes.now'),
  });
  if (of.status === 'incomplete' || of.status === 'past-due') return [now(of.status)];
  const as = of.status === 'paused' ? of.status : 'runs';
  if (!of.paidUntil) return [now(as)];
  const day = format.day(of.paidUntil);
  const [text, happens] = [t(`when.period-end.text.${as}`, { day }), t(`text.period-end.${as}`, { day })];
  return [{ when: 'period-end', text, happens, yes: t('yes.period-end', { day }) }, now(as)];
}
