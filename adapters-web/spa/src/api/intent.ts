import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';

/**
 * Something that somebody wants done once. The key is made with the first try and kept until it succeeded or what is wanted
 * changed, so that a second click, a lost answer and a retry are the same request to the server.
 */
export function useIntent<Wish, Done>(
  does: (wish: Wish, intent: string) => Promise<Done>,
  then?: (done: Done) => void,
) {
  const known = useQueryClient();
  const kept = useRef<{ wish: string; key: string } | null>(null);
  return useMutation({
    mutationFn: (wish: Wish) => {
      const text = JSON.stringify(wish) ?? '';
      if (kept.current?.wish !== text) kept.current = { wish: text, key: crypto.randomUUID() };
      return does(wish, kept.current.key);
    },
    onSuccess: async (done) => {
      kept.current = null;
      then?.(done);
      await known.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    },
  });
}
