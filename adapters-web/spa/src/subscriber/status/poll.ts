const FIRST = 500;
const FACTOR = 1.5;
const LONGEST = 10_000;

/** How long to wait before the next question: half a second, then half as long again, at most ten seconds. */
export function pause(asked: number): number {
  return Math.min(LONGEST, Math.round(FIRST * FACTOR ** Math.max(0, asked - 1)));
}

/** After so many questions the page says that it takes long; it goes on asking. */
export const SLOW = 8;
