import { RefundForm } from './RefundForm';

/** Gives money back: how much, why, and what becomes of the subscription. */
export function RefundPage() {
  return <RefundForm kind="refund" />;
}
