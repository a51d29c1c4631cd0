import { expect, test } from 'vitest';
import { changes } from './changes';

const money = (amount: number) => ({ amount, currency: 'NPR' });

test('only what is different is named, by its path', () => {
  const before = { price: money(100), features: { a: true, b: 1 }, name: 'Pro' };
  const after = { price: money(200), features: { a: true, c: 'x' }, name: 'Pro' };
  expect(changes(before, after)).toEqual([
    { path: 'price', before: money(100), after: money(200) },
    { path: 'features.b', before: 1 },
    { path: 'features.c', after: 'x' },
  ]);
});

test('what was made has no before, and the order of keys is no difference', () => {
  expect(changes({}, { status: 'ACTIVE' })).toEqual([{ path: 'status', after: 'ACTIVE' }]);
  expect(changes({ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } })).toEqual([]);
});
