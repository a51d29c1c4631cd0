import { expect, test } from 'vitest';
import { adText, bs, bsText, clockText, daysBetween, dayText, nepalDay } from './dates';

test.each([
  ['2023-04-14', 2080, 1, 1],
  ['2024-04-13', 2081, 1, 1],
  ['2025-04-14', 2082, 1, 1],
  ['2026-04-14', 2083, 1, 1],
  ['2026-07-17', 2083, 4, 1],
  ['2013-04-14', 2070, 1, 1],
])('%s is a new year or a fiscal one', (day, year, month, date) => {
  expect(bs(nepalDay(day))).toEqual({ year, month, day: date });
});

test('the table has an end, and no date is made up beyond it', () => {
  expect(bs(nepalDay('2013-04-13'))).toBeUndefined();
  expect(bs(nepalDay('2040-01-01'))).toBeUndefined();
  expect(dayText('2040-01-01', 'en')).toBe('1 January 2040');
});

test('a day begins at midnight in Nepal, wherever the browser is', () => {
  expect(adText('2026-11-26T18:14:59Z', 'en')).toBe('26 November 2026');
  expect(adText('2026-11-26T18:15:00Z', 'en')).toBe('27 November 2026');
  expect(clockText('2026-11-26T18:15:00Z', 'en')).toBe('00:00');
  expect(clockText('2026-11-26T08:20:00Z', 'ne')).toBe('१४:०५');
});

test('both calendars, the one that is read first in front', () => {
  expect(dayText('2026-11-26T10:00:00Z', 'en')).toBe('26 November 2026 (10 Mangsir 2083 BS)');
  expect(dayText('2026-11-26T10:00:00Z', 'ne')).toBe('१० मंसिर २०८३ (२६ नोभेम्बर २०२६)');
  expect(bsText('2026-11-26', 'ne')).toBe('१० मंसिर २०८३');
});

test('days are counted by the calendar, not by hours', () => {
  expect(daysBetween('2026-11-26T18:00:00Z', '2026-11-26T18:30:00Z')).toBe(1);
  expect(daysBetween('2026-11-26T00:00:00Z', '2026-12-26T00:00:00Z')).toBe(30);
});

test('what is no time is no date', () => expect(() => adText('soon', 'en')).toThrow());
