import { expect, test } from 'vitest';
import { ACTIVE, INVOICE } from '../../test/samples';
import { canEnd, promisedUntil } from './effects';

test('what was paid ahead is promised until its end', () => {
  expect(promisedUntil({ ...ACTIVE, paidUntil: '2027-02-10T18:15:00Z' })).toBe('2027-02-10T18:15:00Z');
});

test('what is paused is promised until it will be used up', () => {
  const paused = { ...ACTIVE, status: 'paused' as const, currentPeriod: null, trialEndsAt: '2026-11-01T00:00:00Z' };
  expect(promisedUntil({ ...paused, paidUntil: '2027-01-05T00:00:00Z' })).toBe('2027-01-05T00:00:00Z');
});

test('a trial that is over promises nothing', () => {
  const over = { ...ACTIVE, status: 'past-due' as const, currentPeriod: null, paidUntil: null };
  expect(promisedUntil({ ...over, trialEndsAt: '2026-11-01T00:00:00Z' })).toBeUndefined();
});

const NOW = '2026-11-26T05:00:00Z';

/** A paid invoice for that time. */
const bought = (id: string, periodStartsAt: string, periodEndsAt: string) => ({
  ...INVOICE,
  id,
  status: 'paid' as const,
  lines: INVOICE.lines.map((line) => ({ ...line, periodStartsAt, periodEndsAt })),
});
const OCTOBER = bought('o', '2026-09-20T05:00:00Z', '2026-10-20T05:00:00Z');
const MOVED = { ...ACTIVE, paidUntil: '2026-12-05T05:00:00Z' };
const asked = { invoice: OCTOBER, unapplied: false, now: NOW };

test('what a pause moved can end, wherever it was bought', () => {
  expect(canEnd({ ...asked, subscription: MOVED, invoices: [OCTOBER] })).toBe(true);
  const paused = { ...MOVED, status: 'paused' as const, currentPeriod: null };
  expect(canEnd({ ...asked, subscription: paused, invoices: [OCTOBER] })).toBe(true);
});

test('what is over cannot end, though what was bought later goes on', () => {
  const next = bought('n', '2026-10-20T05:00:00Z', '2026-12-05T05:00:00Z');
  expect(canEnd({ ...asked, subscription: MOVED, invoices: [next, OCTOBER] })).toBe(false);
  expect(canEnd({ ...asked, invoice: next, subscription: MOVED, invoices: [next, OCTOBER] })).toBe(true);
});

test('what of another subscription began says nothing', () => {
  const other = { ...bought('n', '2026-10-20T05:00:00Z', '2026-12-05T05:00:00Z'), subscriptionId: 's2' };
  expect(canEnd({ ...asked, subscription: MOVED, invoices: [other, OCTOBER] })).toBe(true);
});
