import { useQuery } from '@tanstack/react-query';
import { read } from '../../api/read';
import type { Schema } from '../../api/types';
import { featureName } from '../../ui/names';

/** Plans and add-ons by their codes; what is no longer on sale keeps its code as a name. */
export function useCatalog() {
  const plans = useQuery({ ...read('listPlans', { query: { limit: 200 } }), staleTime: 300_000 });
  const addOns = useQuery({ ...read('listAddOns', { query: { limit: 200 } }), staleTime: 300_000 });
  return {
    /** Still asked for; what cannot be told is no reason to wait. */
    coming: !plans.isFetched || !addOns.isFetched,
    plans: plans.data?.items,
    addOns: addOns.data?.items,
    plan: (code: string) => plans.data?.items.find((one) => one.code === code),
    planName: (code: string) => plans.data?.items.find((one) => one.code === code)?.name ?? featureName(code),
    addOnName: (code: string) => addOns.data?.items.find((one) => one.code === code)?.name ?? featureName(code),
  };
}

/** What can be added to a plan: what recurs in its rhythm, or what is bought once. */
export function addOnsFor(plan: Schema<'Plan'>, addOns: Schema<'AddOn'>[] | undefined, once: boolean) {
  return (addOns ?? []).filter((one) => {
    if (one.planCodes.length > 0 && !one.planCodes.includes(plan.code)) return false;
    if (once) return one.billingPeriod === null;
    const { billingPeriod: rhythm } = one;
    if (rhythm === null || one.taxInclusive !== plan.taxInclusive) return false;
    return rhythm.unit === plan.billingPeriod.unit && rhythm.count === plan.billingPeriod.count;
  });
}
