import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../api/call';
import type { Arguments, OperationId } from '../../api/types';

type PreviewId = Extract<OperationId, `preview${string}`>;

/** What the server says that a wish would cost; the last answer stays until the next one is there. */
export function useQuote<Id extends PreviewId>(id: Id, enabled: boolean, ...asking: Arguments<Id>) {
  return useQuery({
    queryKey: [id, asking[0]] as const,
    queryFn: () => call(id, ...asking),
    placeholderData: keepPreviousData,
    enabled,
    retry: false,
    staleTime: 0,
    gcTime: 60_000,
  });
}
