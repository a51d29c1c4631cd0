import { Problem, Unreachable } from '../api/problem';

type Key =
  | 'trouble.unreachable'
  | 'trouble.later'
  | 'trouble.refused'
  | 'trouble.absent'
  | 'trouble.broken'
  | 'trouble.busy';

/** The words for something that could not be done; what a page knows better it says itself. */
export function troubleKey(trouble: unknown): Key {
  if (trouble instanceof Unreachable) return 'trouble.unreachable';
  if (!(trouble instanceof Problem)) return 'trouble.broken';
  if (trouble.status === 403) return 'trouble.refused';
  if (trouble.status === 404) return 'trouble.absent';
  if (trouble.status === 429) return 'trouble.busy';
  return trouble.passes ? 'trouble.later' : 'trouble.broken';
}

/** What the server says of a refusal that people can act on (409, 422 and 400), else nothing. */
export function refusal(trouble: unknown): Problem | undefined {
  const acted = trouble instanceof Problem && [400, 409, 422].includes(trouble.status);
  return acted ? trouble : undefined;
}
