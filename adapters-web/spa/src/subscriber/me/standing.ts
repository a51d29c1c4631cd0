import type { Schema } from '../../api/types';
import type { Mood } from '../../ui/StatusBadge';

type Subscription = Schema<'Subscription'>;

export const MOODS: Record<Subscription['status'], Mood> = {
  incomplete: 'waiting',
  trialing: 'good',
  active: 'good',
  'past-due': 'bad',
  paused: 'neutral',
  ended: 'neutral',
};

/** Until when something holds, and by which name; nothing for what was never paid for. */
export function until(of: Subscription): { word: 'paid' | 'trial' | 'grace' | 'paused'; at: string } | undefined {
  if (of.status === 'paused') return of.pausedUntil ? { word: 'paused', at: of.pausedUntil } : undefined;
  if (of.currentPeriod) return { word: 'paid', at: of.paidUntil ?? of.currentPeriod.endsAt };
  if (of.trialEndsAt) return { word: 'trial', at: of.trialEndsAt };
  return undefined;
}

/** What there is to do first. */
export type Act = 'pay' | 'renew' | 'keep' | 'resume';

export function firstAct(of: Subscription, open: Schema<'Invoice'> | undefined): Act | undefined {
  if (of.status === 'ended') return undefined;
  if (of.status === 'paused') return 'resume';
  if (of.cancelAtPeriodEnd) return 'keep';
  if (open) return 'pay';
  return of.status === 'incomplete' ? undefined : 'renew';
}

/** How much of a span is over, in whole per cent, never outside of it. */
export function passed(startsAt: string, endsAt: string, now: number): number {
  const [from, to] = [Date.parse(startsAt), Date.parse(endsAt)];
  if (to <= from) return 100;
  return Math.min(100, Math.max(0, Math.round(((now - from) * 100) / (to - from))));
}
