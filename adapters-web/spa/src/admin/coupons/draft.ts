import type { Body } from '../../api/types';
import { paisa, whole } from '../../i18n/numbers';
import { dayEnd } from '../../ui/Filters';
import type en from './en.json';

/** A coupon as it is typed. */
export interface Draft {
  code: string;
  kind: 'percent' | 'amount';
  percent: string;
  amount: string;
  duration: 'once' | 'repeating' | 'forever';
  periods: string;
  most: string;
  last: string;
  plans: string[];
}

export const NEW: Draft = {
  code: '',
  kind: 'percent',
  percent: '10',
  amount: '',
  duration: 'once',
  periods: '3',
  most: '',
  last: '',
  plans: [],
};

/** What is wrong with it, field by field, in words of this page. */
export function faults(draft: Draft): Partial<Record<keyof Draft, keyof typeof en>> {
  const found: Partial<Record<keyof Draft, keyof typeof en>> = {};
  if (!/^[\w-]{1,64}$/.test(draft.code)) found.code = 'fault.code';
  const percent = whole(draft.percent);
  if (draft.kind === 'percent' && !(percent && percent <= 100)) found.percent = 'fault.percent';
  if (draft.kind === 'amount' && !paisa(draft.amount)) found.amount = 'fault.amount';
  if (draft.duration === 'repeating' && !whole(draft.periods)) found.periods = 'fault.whole';
  if (draft.most !== '' && !whole(draft.most)) found.most = 'fault.whole';
  return found;
}

/** All of it as the API wants it; only what has no fault. */
export function wanted(draft: Draft): Body<'createCoupon'> {
  return {
    code: draft.code,
    duration: draft.duration,
    planCodes: draft.plans,
    ...(draft.kind === 'percent'
      ? { percentOff: whole(draft.percent) ?? 0 }
      : { amountOff: { amount: paisa(draft.amount) ?? 0, currency: 'NPR' as const } }),
    ...(draft.duration === 'repeating' ? { periods: whole(draft.periods) ?? 1 } : {}),
    ...(draft.most === '' ? {} : { maxRedemptions: whole(draft.most) ?? 1 }),
    ...(draft.last === '' ? {} : { expiresAt: dayEnd(draft.last) }),
  };
}
