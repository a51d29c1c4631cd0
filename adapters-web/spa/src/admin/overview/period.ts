import { monthStart, plusDays, today } from '../../ui/span';

export const PERIODS = ['30d', '6m', '12m'] as const;
export type Period = (typeof PERIODS)[number];

export interface Span {
  from: string;
  to: string;
  interval: 'day' | 'month';
}

export const period = (said: string | undefined): Period => PERIODS.find((one) => one === said) ?? '6m';

/** The days of a period up to the end of today, in Nepal. */
export function span(of: Period, now: string): Span {
  const day = today(now);
  const to = plusDays(day, 1);
  if (of === '30d') return { from: plusDays(to, -30), to, interval: 'day' };
  return { from: monthStart(day, of === '6m' ? -5 : -11), to, interval: 'month' };
}
