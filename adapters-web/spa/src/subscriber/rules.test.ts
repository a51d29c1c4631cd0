import { expect, test } from 'vitest';
import { ACTIVE, INVOICE, PLAN } from '../test/samples';
import { asked } from './invoices/asked';
import { firstAct, passed, until } from './me/standing';
import { addOnsFor } from './parts/plans';
import { pausedUntil } from './pause/until';
import { pause } from './status/poll';

test('questions come half as often again each time, and every ten seconds at last', () => {
  expect([1, 2, 3, 4, 5].map(pause)).toEqual([500, 750, 1125, 1688, 2531]);
  expect(pause(30)).toBe(10_000);
  expect(pause(0)).toBe(500);
});

test('there is one thing to do first', () => {
  expect(firstAct(ACTIVE, undefined)).toBe('renew');
  expect(firstAct(ACTIVE, INVOICE)).toBe('pay');
  expect(firstAct({ ...ACTIVE, cancelAtPeriodEnd: true }, INVOICE)).toBe('keep');
  expect(firstAct({ ...ACTIVE, status: 'paused' }, undefined)).toBe('resume');
  expect(firstAct({ ...ACTIVE, status: 'incomplete' }, undefined)).toBeUndefined();
  expect(firstAct({ ...ACTIVE, status: 'ended' }, INVOICE)).toBeUndefined();
});

test('until when, by the right name', () => {
  expect(until(ACTIVE)).toEqual({ word: 'paid', at: ACTIVE.currentPeriod?.endsAt });
  const trial = { ...ACTIVE, currentPeriod: null, trialEndsAt: '2026-12-01T00:00:00Z' };
  expect(until({ ...trial, status: 'trialing' })?.word).toBe('trial');
  expect(until({ ...ACTIVE, status: 'paused', currentPeriod: null, pausedUntil: '2026-12-01T00:00:00Z' })?.word).toBe(
    'paused',
  );
  expect(until({ ...ACTIVE, currentPeriod: null })).toBeUndefined();
});

test('what was paid ahead is paid until its end, not until the end of this period', () => {
  expect(until({ ...ACTIVE, paidUntil: '2027-02-10T18:15:00Z' })).toEqual({ word: 'paid', at: '2027-02-10T18:15:00Z' });
  const late = { ...ACTIVE, status: 'past-due' as const, paidUntil: null };
  expect(until(late)).toEqual({ word: 'paid', at: ACTIVE.currentPeriod?.endsAt });
});

test('a bar is never longer than its track', () => {
  expect(passed('2026-01-01T00:00:00Z', '2026-01-11T00:00:00Z', Date.parse('2026-01-06T00:00:00Z'))).toBe(50);
  expect(passed('2026-01-01T00:00:00Z', '2026-01-11T00:00:00Z', 0)).toBe(0);
  expect(passed('2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 0)).toBe(100);
});

test('a pause ends at midnight in Nepal, tomorrow or later, and not after what the plan allows', () => {
  const now = Date.parse('2026-11-26T10:00:00Z');
  expect(pausedUntil('2026-12-01', now, 90)).toBe('2026-11-30T18:15:00.000Z');
  expect(pausedUntil('2026-11-26', now, 90)).toBeUndefined();
  expect(pausedUntil('2027-06-01', now, 90)).toBeUndefined();
  expect(pausedUntil('', now, 90)).toBeUndefined();
});

test('add-ons go with a plan of the same rhythm and tax, or are bought once', () => {
  const recurring = {
    id: 'a',
    code: 'storage',
    name: 'Storage',
    description: '',
    version: 1,
    price: { amount: 31_000, currency: 'NPR' as const },
    billingPeriod: { unit: 'month' as const, count: 1 },
    planCodes: [],
    gives: {},
    most: 5,
    taxInclusive: false,
    status: 'active' as const,
  };
  const once = { ...recurring, code: 'setup', billingPeriod: null };
  const other = { ...recurring, code: 'other', planCodes: ['team'] };
  const yearly = { ...recurring, code: 'yearly', billingPeriod: { unit: 'year' as const, count: 1 } };
  const all = [recurring, once, other, yearly];
  expect(addOnsFor(PLAN, all, false).map((one) => one.code)).toEqual(['storage']);
  expect(addOnsFor(PLAN, all, true).map((one) => one.code)).toEqual(['setup']);
});

test('what was paid for an invoice is what it asked for, less what was set off', () => {
  const npr = (amount: number) => ({ amount, currency: 'NPR' as const });
  expect(asked({ ...INVOICE, status: 'paid', amountDue: npr(0) }).amount).toBe(113_000);
  const setOff = { ...INVOICE, credit: npr(50_000), fromAccount: npr(10_000), arrears: npr(900) };
  expect(asked(setOff).amount).toBe(53_900);
  expect(asked({ ...INVOICE, credit: npr(900_000) }).amount).toBe(0);
});
