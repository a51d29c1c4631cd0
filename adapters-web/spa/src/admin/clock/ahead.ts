/** How far ahead of the real time an ISO duration like `PT167H59M` is, in days to the nearest: a clock goes on meanwhile. */
export function ahead(duration: string): { key: 'real' | 'little' | 'ahead'; days: number } {
  const [, hours = 0, minutes = 0] = /^PT(?:(\d+)H)?(?:(\d+)M)?/.exec(duration) ?? [];
  const minutesAhead = Number(hours) * 60 + Number(minutes);
  const days = Math.round(minutesAhead / 1_440);
  return { key: days > 0 ? 'ahead' : minutesAhead > 0 ? 'little' : 'real', days };
}
