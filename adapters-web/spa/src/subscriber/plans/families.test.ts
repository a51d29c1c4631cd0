import { expect, test } from 'vitest';
import type { Schema } from '../../api/types';
import { featureName } from '../../ui/names';
import { family, featureKeys, rhythm, rhythms, saving } from './families';

const plan = (code: string, amount: number, unit: 'month' | 'year' = 'month', count = 1): Schema<'Plan'> => ({
  id: code,
  code,
  name: code,
  description: '',
  version: 1,
  price: { amount, currency: 'NPR' },
  billingPeriod: { unit, count },
  trialDays: 0,
  taxInclusive: false,
  features: {},
  pauses: { most: 0, longestDays: 0 },
  status: 'active',
});

test('a year by twelve months is a year', () => {
  expect(rhythm(plan('a', 1, 'month', 12))).toBe('year');
  expect(rhythm(plan('a', 1, 'month', 3))).toBe('other');
  expect(rhythms([plan('a', 1, 'year'), plan('b', 1)])).toEqual(['month', 'year']);
});

test('what a year saves is never rounded up', () => {
  const monthly = plan('pro-monthly', 100_00);
  expect(saving(plan('pro-yearly', 1000_00, 'year'), [monthly])).toBe(16);
  expect(saving(plan('pro-yearly', 1200_00, 'year'), [monthly])).toBeUndefined();
  expect(saving(plan('team-yearly', 10_00, 'year'), [monthly])).toBeUndefined();
  expect(saving(monthly, [monthly])).toBeUndefined();
});

test('families and features by their names', () => {
  expect(family(plan('pro-yearly', 1))).toBe('pro');
  expect(family(plan('basic', 1))).toBe('basic');
  expect(featureName('monthly_exports')).toBe('Monthly exports');
  expect(featureName('apiAccess')).toBe('Api access');
  const two = [
    { ...plan('a', 1), features: { x: 1 } },
    { ...plan('b', 1), features: { y: true, x: 2 } },
  ];
  expect(featureKeys(two)).toEqual(['x', 'y']);
});
