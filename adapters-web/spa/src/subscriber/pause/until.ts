const DAY = 86_400_000;

/** The last moment of a pause: midnight of that day in Nepal, but never later than the plan allows. */
export function pausedUntil(day: string, now: number, longestDays: number): string | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return undefined;
  const at = Date.parse(`${day}T00:00:00+05:45`);
  if (Number.isNaN(at) || at <= now || at > now + longestDays * DAY) return undefined;
  return new Date(at).toISOString();
}
