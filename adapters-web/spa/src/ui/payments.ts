import type { Schema } from '../api/types';
import type { Mood } from './StatusBadge';

type Status = Schema<'Payment'>['status'];

/** Every state of a payment, and how it is looked at. */
export const PAYMENT_MOODS: Record<Status, Mood> = {
  created: 'neutral',
  initiated: 'waiting',
  pending: 'waiting',
  completed: 'good',
  expired: 'neutral',
  cancelled: 'neutral',
  failed: 'bad',
  mismatched: 'bad',
  'partially-refunded': 'neutral',
  refunded: 'neutral',
};
export const PAYMENT_STATUSES = Object.keys(PAYMENT_MOODS) as Status[];

/** What is not back of it. */
export const notBack = ({ amount, refundedAmount }: Pick<Schema<'Payment'>, 'amount' | 'refundedAmount'>) => ({
  ...amount,
  amount: amount.amount - refundedAmount.amount,
});
