import { useNow } from '../../api/session';
import type { Schema } from '../../api/types';
import { useCatalog } from './plans';

/** Whether it can be paused, or why not: paid time that runs now and is to go on as what it is, by a plan that lets it. */
export function usePausable(of: Schema<'Subscription'>): 'yes' | 'none' | 'not-pausable' {
  const now = useNow();
  const plan = useCatalog().plan(of.planCode);
  if (plan?.pauses.most === 0) return 'none';
  const runs = of.status === 'active' && of.currentPeriod !== null && of.currentPeriod.startsAt <= now;
  return runs && !of.cancelAtPeriodEnd && !of.pendingChange?.paid ? 'yes' : 'not-pausable';
}
