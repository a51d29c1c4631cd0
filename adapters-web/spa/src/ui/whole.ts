import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { type ItemOf, readAll } from '../api/read';
import type { Arguments } from '../api/types';

type ListId = Parameters<typeof readAll>[0];

/** A short list of the API as a whole, every part of it: then it can be sorted, filtered and summed up. */
export function useWhole<Id extends ListId>(id: Id, ...asking: Arguments<Id>) {
  const query = useInfiniteQuery(readAll(id, ...asking));
  const { hasNextPage, isFetchingNextPage, error, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && error == null) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, error, fetchNextPage]);
  const pages = query.data?.pages as { items: ItemOf<Id>[] }[] | undefined;
  const rows = useMemo(() => (hasNextPage ? undefined : pages?.flatMap((page) => page.items)), [hasNextPage, pages]) as
    | ItemOf<Id>[]
    | undefined;
  // a table that is given this shows the rows or the waiting, never a part
  return { rows, pages: query.data?.pages, error, query: { ...query, data: undefined } };
}
