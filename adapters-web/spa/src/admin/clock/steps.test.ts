import { expect, test } from 'vitest';
import { later, local } from './steps';

test('a month later is the same day in Nepal, or the last of a shorter month', () => {
  expect(later('2026-01-30T18:20:00Z', 'month')).toBe('2026-02-27T18:20:00.000Z');
  expect(later('2026-03-10T04:15:00Z', 'month')).toBe('2026-04-10T04:15:00.000Z');
  expect(later('2024-02-29T00:00:00Z', 'year')).toBe('2025-02-28T00:00:00.000Z');
});

test('hours, days and weeks are counted', () => {
  expect(later('2026-01-31T18:20:00Z', 'hour')).toBe('2026-01-31T19:20:00.000Z');
  expect(later('2026-01-31T18:20:00Z', 'week')).toBe('2026-02-07T18:20:00.000Z');
});

test('what is typed is the time in Nepal', () => {
  expect(local('2026-11-26T05:45')).toBe('2026-11-26T00:00:00.000Z');
  expect(local('')).toBeUndefined();
});
