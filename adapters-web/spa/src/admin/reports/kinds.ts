import { monthStart, today } from '../../ui/span';

export const REPORTS = ['revenue', 'mrr', 'churn', 'dunning', 'vat', 'register'] as const;
export type Report = (typeof REPORTS)[number];
export const INTERVALS = ['day', 'month', 'fiscal-month'] as const;
export type Interval = (typeof INTERVALS)[number];

/** What is looked at, as the address says; what it does not say is the last three months. */
export interface Asked {
  report: Report;
  from: string;
  to: string;
  interval: Interval;
}

export function asked(search: { report?: string; from?: string; to?: string; interval?: string }, now: string): Asked {
  const day = today(now);
  const report = REPORTS.find((one) => one === search.report) ?? 'revenue';
  return {
    report,
    from: search.from ?? monthStart(day, -2),
    to: search.to ?? monthStart(day, 1),
    interval: INTERVALS.find((one) => one === search.interval) ?? (report === 'vat' ? 'fiscal-month' : 'month'),
  };
}
