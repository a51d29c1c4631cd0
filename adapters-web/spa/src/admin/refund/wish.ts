import type { Schema } from '../../api/types';

export type Effect = Schema<'RefundRequest'>['subscription'];

/** What somebody has chosen so far. */
export interface Chosen {
  whole: boolean | undefined;
  /** In paisa; nothing if what was typed is no amount. */
  part: number | undefined;
  effect: Effect | undefined;
  reason: string;
  mobile: string;
}

export type Fault = 'howMuch' | 'noAmount' | 'tooMuch' | 'effect' | 'reason' | 'mobile';

/** How much goes back, in paisa; nothing while that is not sound. */
export function amountOf(chosen: Chosen, left: number): number | undefined {
  if (chosen.whole) return left;
  if (chosen.whole === undefined || chosen.part === undefined) return undefined;
  return chosen.part >= 1 && chosen.part <= left ? chosen.part : undefined;
}

/** What has to be mended first, in the order of the page. */
export function faults(chosen: Chosen, left: number): Fault[] {
  const found: Fault[] = [];
  if (chosen.whole === undefined) found.push('howMuch');
  if (chosen.whole === false && !chosen.part) found.push('noAmount');
  if (chosen.whole === false && (chosen.part ?? 0) > left) found.push('tooMuch');
  if (!chosen.effect) found.push('effect');
  if (!chosen.reason.trim()) found.push('reason');
  if (chosen.mobile && !/^9\d{9}$/.test(chosen.mobile)) found.push('mobile');
  return found;
}

/** What is asked for; `left` lets the server refuse it if something went back meanwhile, `of` is another invoice. */
export function request(chosen: Chosen, amount: number, left: number, of?: string): Schema<'RefundRequest'> {
  if (!chosen.effect) throw new Error('no effect was chosen');
  return {
    amount: { amount, currency: 'NPR' },
    left: { amount: left, currency: 'NPR' },
    reason: chosen.reason.trim(),
    subscription: chosen.effect,
    ...(chosen.mobile ? { mobile: chosen.mobile } : {}),
    ...(of ? { invoiceId: of } : {}),
  };
}
