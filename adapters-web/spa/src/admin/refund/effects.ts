import type { Schema } from '../../api/types';

interface Bought {
  subscription: Schema<'Subscription'> | undefined;
  invoice: Schema<'Invoice'>;
  invoices: Schema<'Invoice'>[];
  unapplied: boolean;
  now: string;
}

/** Until when the subscription is promised as it stands; nothing if it gives nothing now. */
export function promisedUntil(of: Schema<'Subscription'> | undefined): string | undefined {
  if (!of || of.status === 'ended' || of.status === 'incomplete') return undefined;
  return of.paidUntil ?? of.currentPeriod?.endsAt;
}

/** When that begins which alone would end now: it was paid ahead, and other paid time runs until then (S18). */
export function beginsLater({ subscription, invoice, now }: Bought): string | undefined {
  const starts = invoice.lines.flatMap((line) => line.periodStartsAt ?? []).sort();
  const inTrial = Boolean(subscription?.trialEndsAt && subscription.trialEndsAt > now);
  return subscription?.status === 'active' && !inTrial && starts[0] && starts[0] > now ? starts[0] : undefined;
}

/** Whether something can end with this refund at all: it paid for time that is still to come (S18). */
export function canEnd({ subscription, invoice, invoices, unapplied, now }: Bought): boolean {
  if (unapplied || !subscription || subscription.status === 'ended') return false;
  const end = endOf(invoice);
  return Boolean(end && (end > now || isMoved(end, subscription, invoices, now)));
}

const endOf = (invoice: Schema<'Invoice'>) =>
  invoice.lines
    .flatMap((line) => line.periodEndsAt ?? [])
    .sort()
    .at(-1);

/** Whether a pause moved what was left: something is promised yet, and nothing that was bought later has begun (S20). */
function isMoved(end: string, subscription: Schema<'Subscription'>, all: Schema<'Invoice'>[], now: string): boolean {
  const until = promisedUntil(subscription);
  const began = all
    .filter((one) => one.subscriptionId === subscription.id)
    .flatMap((one) => one.lines)
    .some((line) => line.periodStartsAt && line.periodStartsAt >= end && line.periodStartsAt <= now);
  return until !== undefined && until > now && !began;
}
