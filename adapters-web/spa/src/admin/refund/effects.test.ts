import { expect, test } from 'vitest';
import { ACTIVE } from '../../test/samples';
import { promisedUntil } from './effects';

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
