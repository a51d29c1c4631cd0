import type { Body, Schema } from '../../api/types';
import { paisa, whole } from '../../i18n/numbers';
import { isCode, rupees } from '../parts/drafts';
import { badlyNamed, byName, type Keyed } from '../parts/keyed';
import type en from './en.json';

type Unit = Schema<'BillingPeriod'>['unit'];
type Kind = 'flag' | 'limit' | 'text';
type FeatureDraft = Keyed<Kind>;

/** A plan as it is typed. */
export interface Draft {
  code: string;
  name: string;
  description: string;
  price: string;
  taxInclusive: boolean;
  count: string;
  unit: Unit;
  trialDays: string;
  pauses: string;
  pauseDays: string;
  features: FeatureDraft[];
}

export const KINDS: Kind[] = ['flag', 'limit', 'text'];

export const NEW: Draft = {
  code: '',
  name: '',
  description: '',
  price: '',
  taxInclusive: false,
  count: '1',
  unit: 'month',
  trialDays: '0',
  pauses: '6',
  pauseDays: '90',
  features: [],
};

/** What is on sale, to be changed. */
export function draftOf(plan: Schema<'AdminPlan'>): Draft {
  return {
    code: plan.code,
    name: plan.name,
    description: plan.description,
    price: rupees(plan.price),
    taxInclusive: plan.taxInclusive,
    count: String(plan.billingPeriod.count),
    unit: plan.billingPeriod.unit,
    trialDays: String(plan.trialDays),
    pauses: String(plan.pauses.most),
    pauseDays: String(plan.pauses.longestDays),
    features: Object.entries(plan.features).map(([key, value], id) => ({ id, key, ...typed(value) })),
  };
}

function typed(value: unknown): { kind: Kind; value: string } {
  if (typeof value === 'boolean') return { kind: 'flag', value: value ? 'yes' : 'no' };
  if (typeof value === 'number') return { kind: 'limit', value: String(value) };
  return { kind: 'text', value: String(value) };
}

/** What is wrong with it, field by field, in words of this page. */
export function faults(draft: Draft): Partial<Record<keyof Draft, keyof typeof en>> {
  const found: Partial<Record<keyof Draft, keyof typeof en>> = {};
  if (!isCode(draft.code)) found.code = 'fault.code';
  if (draft.name.trim() === '') found.name = 'fault.name';
  if (paisa(draft.price) === undefined) found.price = 'fault.price';
  if (!whole(draft.count)) found.count = 'fault.count';
  if (whole(draft.trialDays) === undefined) found.trialDays = 'fault.whole';
  if (whole(draft.pauses) === undefined) found.pauses = 'fault.whole';
  if (whole(draft.pauseDays) === undefined) found.pauseDays = 'fault.whole';
  if (draft.features.some(wrong) || badlyNamed(draft.features)) found.features = 'fault.features';
  return found;
}

function wrong({ kind, value }: FeatureDraft): boolean {
  return kind === 'limit' ? whole(value) === undefined : value.trim() === '';
}

/** All of it as the API wants it; only what has no fault. */
export function wanted(draft: Draft) {
  return {
    name: draft.name.trim(),
    description: draft.description.trim(),
    price: { amount: paisa(draft.price) ?? 0, currency: 'NPR' as const },
    taxInclusive: draft.taxInclusive,
    billingPeriod: { unit: draft.unit, count: whole(draft.count) ?? 1 },
    trialDays: whole(draft.trialDays) ?? 0,
    pauses: { most: whole(draft.pauses) ?? 0, longestDays: whole(draft.pauseDays) ?? 0 },
    features: byName(draft.features, meant),
  };
}

function meant({ kind, value }: FeatureDraft): boolean | number | string {
  if (kind === 'flag') return value === 'yes';
  return kind === 'limit' ? (whole(value) ?? 0) : value.trim();
}

export type Wanted = ReturnType<typeof wanted>;

/** The same of a version that there is, to compare. */
export function offered(plan: Schema<'PlanVersion'> | Schema<'AdminPlan'>): Wanted {
  const { name, description, price, taxInclusive, billingPeriod, trialDays, pauses, features } = plan;
  return { name, description, price, taxInclusive, billingPeriod, trialDays, pauses, features } as Wanted;
}

/** Only what is to be different: whoever published meanwhile is not undone by a form that was opened before. */
export function different(from: Wanted, to: Wanted): Body<'publishPlanVersion'> {
  const changed = Object.entries(to).filter(
    ([name, value]) => text(value) !== text((from as Record<string, unknown>)[name]),
  );
  return Object.fromEntries(changed) as Body<'publishPlanVersion'>;
}

/** The order of keys is no difference. */
function text(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
