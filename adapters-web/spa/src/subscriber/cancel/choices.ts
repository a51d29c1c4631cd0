import type { Body, Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { useCatalog } from '../parts/plans';
import { useWords } from './words';

/** A way to end it: what it means, what the last question asks and says, and its answer. */
export interface Choice {
  when: Body<'cancelSubscription'>['when'];
  label: string;
  text: string;
  asks: string;
  happens: string;
  yes: string;
}

/** What all of that depends on: where it is different, something else was promised. */
export const promised = (of: Schema<'Subscription'>): string => `${of.status} ${of.paidUntil}`;

/** How it can end, the safe way first. What has run out or was never paid for has no end to wait for (S19). */
export function useChoices(of: Schema<'Subscription'>): [Choice, ...Choice[]] {
  const t = useWords();
  const format = useFormat();
  const plan = useCatalog().planName(of.planCode);
  const now = (as: 'runs' | 'trial' | 'trial-over' | 'paused' | 'past-due' | 'incomplete'): Choice => ({
    when: 'now',
    label: t('when.now'),
    text: t(`when.now.text.${as}`),
    asks: t('confirm.now', { plan }),
    happens: t(`text.now.${as}`),
    yes: t('yes.now'),
  });
  // a trial has no grace (S2)
  if (of.status === 'past-due' && !of.currentPeriod) return [now('trial-over')];
  if (of.status === 'incomplete' || of.status === 'past-due') return [now(of.status)];
  const as = of.status === 'paused' ? of.status : 'runs';
  if (!of.paidUntil) return [now(as)];
  const day = format.day(of.paidUntil);
  const trial = of.status === 'trialing' && of.paidUntil === of.trialEndsAt;
  const end = trial ? 'trial-end' : 'period-end';
  const later: Choice = {
    when: 'period-end',
    label: t(`when.${end}`),
    text: t(`when.period-end.text.${as}`, { day }),
    asks: t(`confirm.${end}`, { plan }),
    happens: t(`text.period-end.${as}`, { day }),
    // the other name of the day is right above it
    yes: t('yes.period-end', { day: format.first(of.paidUntil) }),
  };
  return [later, now(trial ? 'trial' : as)];
}
