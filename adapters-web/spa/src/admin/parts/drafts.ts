import type { Schema } from '../../api/types';

/** By what a period is counted. */
export const UNITS: Schema<'BillingPeriod'>['unit'][] = ['day', 'week', 'month', 'year'];

/** Whether it can be the code of something that is sold. */
export const isCode = (typed: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(typed) && typed.length <= 64;

/** An amount as it is typed: `1499.50`. */
export const rupees = ({ amount }: { amount: number }): string =>
  `${Math.trunc(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
