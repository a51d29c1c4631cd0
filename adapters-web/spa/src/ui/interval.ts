import { useFormat } from '../i18n/format';

export type Interval = 'day' | 'month' | 'fiscal-month';

/** What a stretch of time is called: its day, or its month of that calendar. */
export function useStretch(): (from: string, interval: Interval) => string {
  const format = useFormat();
  return (from, interval) => {
    if (interval === 'day') return format.ad(from).replace(/\s\S+$/, '');
    const whole = interval === 'fiscal-month' ? (format.bs(from) ?? format.ad(from)) : format.ad(from);
    return whole.replace(/^\S+\s/, '');
  };
}
