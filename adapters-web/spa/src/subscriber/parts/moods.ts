import type { Schema } from '../../api/types';
import type { Mood } from '../../ui/StatusBadge';

export const INVOICE_MOODS: Record<Schema<'Invoice'>['status'], Mood> = {
  draft: 'neutral',
  open: 'waiting',
  paid: 'good',
  void: 'neutral',
  uncollectible: 'neutral',
};
