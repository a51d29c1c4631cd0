import type { Schema } from '../../api/types';

export type Situation = 'waiting' | 'pending' | 'settled' | 'unapplied' | 'credited' | 'back' | 'over' | 'mismatched';

/** How a payment is to be looked at: what it means, and what comes next. */
export function situation(of: Schema<'AdminPayment'>): Situation {
  if (of.status === 'mismatched') return 'mismatched';
  if (of.status === 'pending') return 'pending';
  if (of.status === 'created' || of.status === 'initiated') return 'waiting';
  if (of.status === 'refunded') return 'back';
  if (of.disposition === 'unapplied') return 'unapplied';
  if (of.disposition === 'credited') return 'credited';
  if (of.disposition === 'refunded') return 'back';
  return of.status === 'completed' || of.status === 'partially-refunded' ? 'settled' : 'over';
}
