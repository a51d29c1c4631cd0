import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { read } from '../../api/read';
import type { Schema } from '../../api/types';
import { QueryState } from '../../ui/QueryState';
import { Waiting } from '../../ui/Waiting';
import { useCatalog } from './plans';

/** A page about one of my subscriptions, in all its states. */
export function OneSubscription({
  id,
  children,
}: {
  id: string;
  children: (one: Schema<'Subscription'>) => ReactNode;
}) {
  const mine = useQuery(read('readSubscription', { path: { id } }));
  // they name plans and add-ons, and would grow when those come
  const { coming } = useCatalog();
  return <QueryState query={mine}>{(one) => (coming ? <Waiting /> : children(one))}</QueryState>;
}
