import type { Schema } from '../../api/types';
import { useWhole } from '../../ui/whole';

/** One plan with all its versions; the API tells of plans together only. */
export function usePlan(code: string) {
  const { rows, query, error } = useWhole('listAllPlans', { query: { limit: 200 } });
  const plan: Schema<'AdminPlan'> | null | undefined = rows && (rows.find((one) => one.code === code) ?? null);
  return { plan, query: { data: plan, error, isPending: rows === undefined, refetch: query.refetch } };
}
