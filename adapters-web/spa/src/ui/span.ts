import { nepalDay } from '../i18n/dates';

const DAY = 86_400_000;
const iso = (day: number) => new Date(day).toISOString().slice(0, 10);

/** The day in Nepal, as `2026-11-26`. */
export const today = (now: string): string => iso(nepalDay(now));

/** So many days later. */
export const plusDays = (day: string, days: number): string => iso(Date.parse(day) + days * DAY);

/** The last moment of what ends then: an end is not a part of it. */
export const lastOf = (end: string): string => new Date(Date.parse(end) - 1).toISOString();

/** The first day of the month, so many months before or after. */
export function monthStart(day: string, months = 0): string {
  const at = new Date(day);
  return iso(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, 1));
}
