import { expect, test } from 'vitest';
import { monthStart, plusDays, today } from './span';

test('a day begins in Nepal', () => {
  expect(today('2026-11-26T18:14:59Z')).toBe('2026-11-26');
  expect(today('2026-11-26T18:15:00Z')).toBe('2026-11-27');
});

test('days and months are counted over the turn of a year', () => {
  expect(plusDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(monthStart('2026-01-31', -1)).toBe('2025-12-01');
  expect(monthStart('2026-11-26', 2)).toBe('2027-01-01');
});
