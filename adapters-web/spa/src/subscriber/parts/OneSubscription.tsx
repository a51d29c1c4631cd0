import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { read } from '../../api/read';
import type { Schema } from '../../api/types';
import { QueryState } from '../../ui/QueryState';

/** A page about one of my subscriptions, in all its states. */
export function OneSubscription({
  id,
  children,
}: {
  id: string;
  children: (one: Schema<'Subscription'>) => ReactNode;
}) {
  const mine = useQuery(read('readSubscription', { path: { id } }));
  return <QueryState query={mine}>{children}</QueryState>;
}
