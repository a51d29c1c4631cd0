import type { Schema } from '../../api/types';
import { PAYMENT_MOODS } from '../../ui/payments';
import { type Mood, StatusBadge } from '../../ui/StatusBadge';
import { useWords } from './words';

type PaymentState = Schema<'Payment'>['status'];
type InvoiceState = Schema<'Invoice'>['status'];
type SubscriptionState = Schema<'Subscription'>['status'];
type Refund = Schema<'Refund'>;

const INVOICE_MOODS: Record<InvoiceState, Mood> = {
  draft: 'neutral',
  open: 'waiting',
  paid: 'good',
  void: 'neutral',
  uncollectible: 'bad',
};
const SUBSCRIPTION_MOODS: Record<SubscriptionState, Mood> = {
  incomplete: 'waiting',
  trialing: 'good',
  active: 'good',
  'past-due': 'bad',
  paused: 'waiting',
  ended: 'neutral',
};
const REFUND_MOODS = {
  'awaiting-approval': 'waiting',
  requested: 'waiting',
  sent: 'waiting',
  unknown: 'bad',
  parked: 'bad',
  confirmed: 'good',
  rejected: 'neutral',
} satisfies Record<string, Mood>;
export type RefundStanding = keyof typeof REFUND_MOODS;
export const REFUND_STANDINGS = Object.keys(REFUND_MOODS) as RefundStanding[];

/** How a refund stands, by one word. */
export function standing(refund: Refund): RefundStanding {
  if (refund.awaitsApproval) return 'awaiting-approval';
  return refund.parked ? 'parked' : refund.status;
}

/** Whether it has come to no end yet, so that no other of its payment can begin. */
export const underWay = (refund: Refund): boolean => refund.status !== 'confirmed' && refund.status !== 'rejected';

export function PaymentState({ of }: { of: string }) {
  const t = useWords();
  const state = of as PaymentState;
  return <StatusBadge mood={PAYMENT_MOODS[state] ?? 'neutral'}>{t(`payment.${state}`)}</StatusBadge>;
}

export function InvoiceState({ of }: { of: InvoiceState }) {
  const t = useWords();
  return <StatusBadge mood={INVOICE_MOODS[of]}>{t(`invoice.${of}`)}</StatusBadge>;
}

export function SubscriptionState({ of }: { of: SubscriptionState }) {
  const t = useWords();
  return <StatusBadge mood={SUBSCRIPTION_MOODS[of]}>{t(`subscription.${of}`)}</StatusBadge>;
}

export function RefundState({ of }: { of: Refund }) {
  const t = useWords();
  const how = standing(of);
  return <StatusBadge mood={REFUND_MOODS[how]}>{t(`refund.${how}`)}</StatusBadge>;
}
