import { expect, test } from 'vitest';
import { amountOf, type Chosen, faults, request } from './wish';

const chosen: Chosen = { whole: false, part: 25_000, effect: 'keep', reason: ' a wish ', mobile: '' };

test('a part is at least a paisa and at most what is left', () => {
  expect(amountOf(chosen, 25_000)).toBe(25_000);
  expect(amountOf(chosen, 24_999)).toBeUndefined();
  expect(amountOf({ ...chosen, part: 0 }, 100)).toBeUndefined();
  expect(amountOf({ ...chosen, part: undefined }, 100)).toBeUndefined();
  expect(amountOf({ ...chosen, whole: true }, 100)).toBe(100);
});

test('what is missing is said in the order of the page', () => {
  expect(faults(chosen, 25_000)).toEqual([]);
  const nothing = { whole: undefined, part: undefined, effect: undefined, reason: ' ', mobile: '12' };
  expect(faults(nothing, 1)).toEqual(['howMuch', 'effect', 'reason', 'mobile']);
  expect(faults(chosen, 1)).toEqual(['tooMuch']);
});

test('the amount is always said, also for all of it, and what was left', () => {
  expect(request({ ...chosen, whole: true, mobile: '9800000001' }, 30_000, 30_000)).toEqual({
    amount: { amount: 30_000, currency: 'NPR' },
    left: { amount: 30_000, currency: 'NPR' },
    reason: 'a wish',
    subscription: 'keep',
    mobile: '9800000001',
  });
});
