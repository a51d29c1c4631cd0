import type { Body, Schema } from '../../api/types';
import { paisa, whole } from '../../i18n/numbers';
import type en from './en.json';

type Unit = Schema<'BillingPeriod'>['unit'];

/** An add-on as it is typed. */
export interface Draft {
  code: string;
  name: string;
  description: string;
  price: string;
  taxInclusive: boolean;
  kind: 'once' | 'recurring';
  count: string;
  unit: Unit;
  most: string;
  plans: string[];
  gives: Schema<'AddOn'>['gives'];
}

export const NEW: Draft = {
  code: '',
  name: '',
  description: '',
  price: '',
  taxInclusive: false,
  kind: 'recurring',
  count: '1',
  unit: 'month',
  most: '100',
  plans: [],
  gives: {},
};

export function draftOf(addOn: Schema<'AddOn'>): Draft {
  const { amount } = addOn.price;
  return {
    code: addOn.code,
    name: addOn.name,
    description: addOn.description,
    price: `${Math.trunc(amount / 100)}.${String(amount % 100).padStart(2, '0')}`,
    taxInclusive: addOn.taxInclusive,
    kind: addOn.billingPeriod ? 'recurring' : 'once',
    count: String(addOn.billingPeriod?.count ?? 1),
    unit: addOn.billingPeriod?.unit ?? 'month',
    most: String(addOn.most),
    plans: addOn.planCodes,
    gives: addOn.gives,
  };
}

/** What is wrong with it, field by field, in words of this page. */
export function faults(draft: Draft): Partial<Record<keyof Draft, keyof typeof en>> {
  const found: Partial<Record<keyof Draft, keyof typeof en>> = {};
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(draft.code) || draft.code.length > 64) found.code = 'fault.code';
  if (draft.name.trim() === '') found.name = 'fault.name';
  if (paisa(draft.price) === undefined) found.price = 'fault.price';
  if (draft.kind === 'recurring' && !whole(draft.count)) found.count = 'fault.count';
  if (!whole(draft.most)) found.most = 'fault.count';
  return found;
}

/** All of it as the API wants it; only what has no fault. */
export function wanted(draft: Draft): Body<'publishAddOnVersion'> & { price: Schema<'Money'> } {
  return {
    name: draft.name.trim(),
    description: draft.description.trim(),
    price: { amount: paisa(draft.price) ?? 0, currency: 'NPR' },
    taxInclusive: draft.taxInclusive,
    most: whole(draft.most) ?? 1,
    planCodes: draft.plans,
    gives: draft.kind === 'recurring' ? draft.gives : {},
    ...(draft.kind === 'recurring' ? { billingPeriod: { unit: draft.unit, count: whole(draft.count) ?? 1 } } : {}),
  };
}
