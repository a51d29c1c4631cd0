import type { QueryState } from '@tanstack/react-query';
import { Problem } from '../../api/problem';
import type { Schema } from '../../api/types';

const FIRST = 500;
const FACTOR = 1.5;
const LONGEST = 10_000;

/** How long to wait before the next question: half a second, then half as long again, at most ten seconds. */
export function pause(asked: number): number {
  return Math.min(LONGEST, Math.round(FIRST * FACTOR ** Math.max(0, asked - 1)));
}

/** After so many questions the page says that it takes long; it goes on asking. */
export const SLOW = 8;

type Asked = QueryState<Schema<'PaymentProgress'>>;

/** How often it was asked: a question that failed is one too. */
export function times({ dataUpdateCount, errorUpdateCount }: Asked): number {
  return dataUpdateCount + errorUpdateCount;
}

/** Whether there is no such payment; asking again would not bring it. */
export function isUnknown(trouble: unknown): boolean {
  return trouble instanceof Problem && [400, 404].includes(trouble.status);
}

/** How long to wait before the next question, and not less than the server wants; false where the answer stays. */
export function waits(asked: Asked): number | false {
  const { data, error } = asked;
  if (isUnknown(error) || (data && !data.open)) return false;
  const wanted = error instanceof Problem ? (error.retryAfter ?? 0) * 1_000 : 0;
  return Math.max(pause(times(asked)), wanted);
}
