import { expect, test } from 'vitest';
import { ahead } from './ahead';

test('how far ahead the clock is, in days to the nearest', () => {
  expect(ahead('PT0S')).toEqual({ key: 'real', days: 0 });
  expect(ahead('PT1H')).toEqual({ key: 'little', days: 0 });
  expect(ahead('PT23H59M30.5S')).toEqual({ key: 'ahead', days: 1 });
  expect(ahead('PT167H59M58.2S')).toEqual({ key: 'ahead', days: 7 });
});
