export type Step = 'hour' | 'day' | 'week' | 'month' | 'year';
export const STEPS: Step[] = ['hour', 'day', 'week', 'month', 'year'];

const HOUR = 3_600_000;
const LENGTHS: Record<Exclude<Step, 'month' | 'year'>, number> = { hour: HOUR, day: 24 * HOUR, week: 168 * HOUR };
/** Nepal is 5:45 ahead. */
const AHEAD = 5.75 * HOUR;

/** So much later; a month and a year by the calendar of Nepal, the last day of a month if it has no such day. */
export function later(now: string, step: Step): string {
  const at = Date.parse(now);
  if (step !== 'month' && step !== 'year') return new Date(at + LENGTHS[step]).toISOString();
  const there = new Date(at + AHEAD);
  const months = step === 'year' ? 12 : 1;
  const end = new Date(Date.UTC(there.getUTCFullYear(), there.getUTCMonth() + months + 1, 0)).getUTCDate();
  const day = Math.min(there.getUTCDate(), end);
  const moved = new Date(there);
  moved.setUTCDate(1);
  moved.setUTCMonth(there.getUTCMonth() + months);
  moved.setUTCDate(day);
  return new Date(moved.getTime() - AHEAD).toISOString();
}

/** The instant of what was typed into a field of day and time, in Nepal. */
export function local(typed: string): string | undefined {
  const time = Date.parse(`${typed}:00+05:45`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
