import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { Problem } from './problem';

/** How long the second half of a double click may take, after an answer that was quicker. */
const DOUBLE_CLICK = 2_000;

/**
 * Something that somebody wants done once. The key is made with the first try and kept until it succeeded or what is wanted
 * changed, so that a second click, a lost answer and a retry are the same request to the server. A refusal ends it too: with the
 * same key the server would only repeat what it said, though the reason may be gone by now.
 */
export function useIntent<Wish, Done>(
  does: (wish: Wish, intent: string) => Promise<Done>,
  then?: (done: Done) => unknown,
) {
  const known = useQueryClient();
  const kept = useRef<{ wish: string; key: string; until?: number } | null>(null);
  return useMutation({
    mutationFn: (wish: Wish) => {
      const text = JSON.stringify(wish) ?? '';
      const over = (kept.current?.until ?? Infinity) < Date.now();
      if (over || kept.current?.wish !== text) kept.current = { wish: text, key: crypto.randomUUID() };
      return does(wish, kept.current.key);
    },
    onError: (trouble) => {
      if (isRefusal(trouble)) kept.current = null;
    },
    onSuccess: async (done) => {
      if (kept.current) kept.current.until = Date.now() + DOUBLE_CLICK;
      // the page that is left would be drawn with what it did, and move; it is done, though the way out may fail
      await Promise.allSettled([then?.(done)]);
      await known.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    },
  });
}

/** Whether the server said that it was not done, and not that it does not know. */
function isRefusal(trouble: unknown): boolean {
  return (
    trouble instanceof Problem && trouble.status < 500 && !trouble.passes && trouble.code !== 'idempotency-key-in-use'
  );
}
