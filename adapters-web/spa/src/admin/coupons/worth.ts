import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { useWords } from './words';

type Worth = Partial<Pick<Schema<'Coupon'>, 'percentOff' | 'amountOff' | 'duration' | 'periods'>>;

/** "20% off, for 3 periods". */
export function useWorth(): (coupon: Worth) => string {
  const t = useWords();
  const format = useFormat();
  return ({ percentOff, amountOff, duration = 'once', periods }) => {
    const off = amountOff ? format.money(amountOff) : format.percent((percentOff ?? 0) * 100);
    const long =
      duration === 'repeating'
        ? t('for.repeating', { count: periods ?? 1, n: format.number(periods ?? 1) })
        : t(`for.${duration}`);
    return t('worth', { off, long });
  };
}
