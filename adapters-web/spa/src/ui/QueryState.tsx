import type { ReactNode } from 'react';
import { Trouble } from './Trouble';
import { Waiting } from './Waiting';

interface Known<Data> {
  data: Data | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}
interface Props<Data> {
  query: Known<Data>;
  children: (data: Data) => ReactNode;
  /** What to say instead of nothing. */
  empty?: ReactNode;
  isEmpty?: (data: Data) => boolean;
  waiting?: ReactNode;
}

/** Draws all states of a query: waiting, failed, empty, and what is there. Old data stays while fresh data fails. */
export function QueryState<Data>({ query, children, empty, isEmpty = holdsNothing, waiting }: Props<Data>) {
  if (query.data !== undefined) {
    if (empty !== undefined && isEmpty(query.data)) return empty;
    return (
      <>
        {query.error != null && <Trouble of={query.error} again={() => query.refetch()} />}
        {children(query.data)}
      </>
    );
  }
  if (query.error != null) return <Trouble of={query.error} again={() => query.refetch()} />;
  return waiting ?? <Waiting />;
}

function holdsNothing(data: unknown): boolean {
  if (Array.isArray(data)) return data.length === 0;
  const pages = (data as { pages?: { items: unknown[] }[] } | null)?.pages;
  if (pages) return pages.every((page) => page.items.length === 0);
  return (data as { items?: unknown[] } | null)?.items?.length === 0;
}
