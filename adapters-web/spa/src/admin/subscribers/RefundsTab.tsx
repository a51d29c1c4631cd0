import { useInfiniteQuery } from '@tanstack/react-query';
import { readAll } from '../../api/read';
import { RefundTable } from '../parts/RefundTable';

export function RefundsTab({ id, caption }: { id: string; caption: string }) {
  const refunds = useInfiniteQuery(readAll('listRefunds', { query: { subscriberId: id, limit: 50 } }));
  return <RefundTable query={refunds} caption={caption} />;
}
