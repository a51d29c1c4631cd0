import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from './call';
import type { Answer, Arguments, OperationId } from './types';

/** The query that reads one operation: `useQuery(read('readInvoice', { path: { id } }))`. */
export function read<Id extends OperationId>(id: Id, ...asking: Arguments<Id>) {
  return queryOptions({
    queryKey: [id, asking[0] ?? {}] as const,
    queryFn: ({ signal }): Promise<Answer<Id>> => {
      const asked = { ...asking[0], signal } as unknown as Arguments<Id>[0];
      return call(id, ...([asked] as unknown as Arguments<Id>));
    },
  });
}

interface Page<Item> {
  items: Item[];
  next: string | number | null;
}
type ListId = { [Id in OperationId]: Answer<Id> extends Page<unknown> ? Id : never }[OperationId];
export type ItemOf<Id extends ListId> = Answer<Id>['items'][number];

/** The query that reads a list page by page: `useInfiniteQuery(readAll('listInvoices'))`. */
export function readAll<Id extends ListId>(id: Id, ...asking: Arguments<Id>) {
  return infiniteQueryOptions({
    queryKey: [id, 'pages', asking[0] ?? {}] as const,
    initialPageParam: undefined as string | number | undefined,
    queryFn: ({ pageParam, signal }): Promise<Answer<Id>> => {
      const asked = asking[0] as { query?: object } | undefined;
      const page = { ...asked, query: { ...asked?.query, after: pageParam }, signal };
      return call(id, ...([page] as unknown as Arguments<Id>));
    },
    getNextPageParam: (last: Answer<Id>) => (last as Page<unknown>).next ?? undefined,
  });
}
