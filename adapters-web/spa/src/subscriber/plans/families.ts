import type { Schema } from '../../api/types';

type Plan = Schema<'Plan'>;
export type Rhythm = 'day' | 'week' | 'month' | 'year' | 'other';

/** How a plan is paid; what is paid every three months is a rhythm of its own. */
export function rhythm({ billingPeriod: { unit, count } }: Plan): Rhythm {
  if (unit === 'month' && count === 12) return 'year';
  return count === 1 ? unit : 'other';
}

const ORDER: Rhythm[] = ['month', 'year', 'week', 'day', 'other'];

/** The rhythms that are on sale, the common ones first. */
export function rhythms(plans: Plan[]): Rhythm[] {
  const there = new Set(plans.map(rhythm));
  return ORDER.filter((one) => there.has(one));
}

/** The same thing paid in another rhythm: `pro-yearly` and `pro-monthly` are of one family. */
export function family(plan: Plan): string {
  return plan.code.replace(/-(daily|weekly|monthly|quarterly|yearly|annual(ly)?|day|week|month|year)$/, '');
}

/** Whole per cent that a plan costs less than its monthly brother over the same time; nothing if it does not. */
export function saving(plan: Plan, plans: Plan[]): number | undefined {
  if (rhythm(plan) !== 'year') return undefined;
  const monthly = plans.find((one) => one !== plan && rhythm(one) === 'month' && family(one) === family(plan));
  if (!monthly || monthly.taxInclusive !== plan.taxInclusive) return undefined;
  const months = plan.billingPeriod.unit === 'year' ? 12 * plan.billingPeriod.count : plan.billingPeriod.count;
  const apart = monthly.price.amount * months;
  const percent = Math.floor(((apart - plan.price.amount) * 100) / apart);
  return percent > 0 ? percent : undefined;
}

/** Every feature that any of these plans speaks of, in the order in which it is first named. */
export function featureKeys(plans: Plan[]): string[] {
  return [...new Set(plans.flatMap((plan) => Object.keys(plan.features)))];
}
