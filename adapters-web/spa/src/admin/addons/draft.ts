import type { Body, Schema } from '../../api/types';
import { type Extra, extras } from '../../gives/extras';
import { paisa, whole, wholeOf } from '../../i18n/numbers';
import { isCode, rupees } from '../parts/drafts';
import { badlyNamed, byName, type Keyed } from '../parts/keyed';
import type en from './en.json';

type Unit = Schema<'BillingPeriod'>['unit'];
type GivenDraft = Keyed<Extra['kind']>;

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
  gives: GivenDraft[];
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
  gives: [],
};

export const GIVEN: Extra['kind'][] = ['adds', 'raisesTo', 'on'];
/** As many digits as the largest number has that may be given. */
const LONGEST = 12;

export function draftOf(addOn: Schema<'AddOn'>): Draft {
  return {
    code: addOn.code,
    name: addOn.name,
    description: addOn.description,
    price: rupees(addOn.price),
    taxInclusive: addOn.taxInclusive,
    kind: addOn.billingPeriod ? 'recurring' : 'once',
    count: String(addOn.billingPeriod?.count ?? 1),
    unit: addOn.billingPeriod?.unit ?? 'month',
    most: String(addOn.most),
    plans: addOn.planCodes,
    gives: extras(addOn.gives).map(([key, extra], id) => ({ id, key, ...typed(extra) })),
  };
}

const typed = (extra: Extra) => ({ kind: extra.kind, value: extra.kind === 'on' ? '' : String(extra.n) });

/** What is wrong with it, field by field, in words of this page. */
export function faults(draft: Draft): Partial<Record<keyof Draft, keyof typeof en>> {
  const found: Partial<Record<keyof Draft, keyof typeof en>> = {};
  if (!isCode(draft.code)) found.code = 'fault.code';
  if (draft.name.trim() === '') found.name = 'fault.name';
  if (paisa(draft.price) === undefined) found.price = 'fault.price';
  if (draft.kind === 'recurring' && !whole(draft.count)) found.count = 'fault.count';
  if (!whole(draft.most)) found.most = 'fault.count';
  if (draft.kind === 'recurring' && (badlyNamed(draft.gives) || draft.gives.some(wrong))) found.gives = 'fault.gives';
  return found;
}

const wrong = ({ kind, value }: GivenDraft) => kind !== 'on' && !wholeOf(value, LONGEST);
const meant = ({ kind, value }: GivenDraft) => (kind === 'on' ? true : { [kind]: wholeOf(value, LONGEST) ?? 1 });

/** All of it as the API wants it; only what has no fault. */
export function wanted(draft: Draft): Body<'publishAddOnVersion'> & { price: Schema<'Money'> } {
  return {
    name: draft.name.trim(),
    description: draft.description.trim(),
    price: { amount: paisa(draft.price) ?? 0, currency: 'NPR' },
    taxInclusive: draft.taxInclusive,
    most: whole(draft.most) ?? 1,
    planCodes: draft.plans,
    gives: draft.kind === 'recurring' ? byName(draft.gives, meant) : {},
    ...(draft.kind === 'recurring' ? { billingPeriod: { unit: draft.unit, count: whole(draft.count) ?? 1 } } : {}),
  };
}
