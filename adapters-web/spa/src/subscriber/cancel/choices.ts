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
  if (of.status === 'paused') {
    const [text, happens] = [t('when.period-end.text.paused'), t('text.period-end.paused')];
    return [{ when: 'period-end', text, happens, yes: t('yes.period-end.paused') }, now('paused')];
  }
  const ends = of.currentPeriod?.endsAt ?? of.trialEndsAt;
  if (!ends) return [now('runs')];
  const day = format.day(ends);
  const [text, happens] = [t('when.period-end.text', { day }), t('text.period-end', { day })];
  return [{ when: 'period-end', text, happens, yes: t('yes.period-end', { day }) }, now('runs')];
}
