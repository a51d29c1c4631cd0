import type { Schema } from '../api/types';
import { useFormat } from '../i18n/format';
import { useCommon } from '../i18n/words';

/** "a month", "every 3 months". */
export function useEvery(): (period: Schema<'BillingPeriod'>) => string {
  const t = useCommon();
  const format = useFormat();
  return ({ unit, count }) => t(`every.${unit}`, { count, n: format.number(count) });
}
