import type { Schema } from '../api/types';
import { useFormat } from '../i18n/format';
import { known, useWords } from './words';

type Step = Schema<'ExplainedStep'>;

/** What the server explains, in the reader's language: by the kind of a step and what it was worked out from. */
export function useWhy() {
  const t = useWords();
  const format = useFormat();
  const product = (of: Schema<'ExplainedShare'>) =>
    `${format.money(of.of)} × ${format.number(of.part)}/${format.number(of.whole)} = ${format.money(of.result)}`;

  function values({ facts, result }: Step): Record<string, string> {
    const { article, amount, quantity, share, before, period, days, coupon, vatRate } = facts;
    return {
      result: format.money(result),
      ...(article && { name: article.name, code: article.code, version: format.number(article.version) }),
      ...(amount && { amount: format.money(amount) }),
      ...(quantity !== null && { quantity: format.number(quantity) }),
      ...(share && { product: product(share), upTo: format.money(share.result) }),
      ...(before && { before: format.money(before) }),
      ...(period && { from: format.ad(period.startsAt), to: format.ad(period.endsAt) }),
      ...(days && { used: format.number(days.used), total: format.number(days.total) }),
      ...(coupon && { coupon }),
      ...(vatRate !== null && { rate: format.percent(vatRate) }),
    };
  }

  return {
    /** One step; the server's own words for a kind that is newer than this application. */
    step: (of: Step): string => (known(of.kind) ? t(of.kind, values(of)) : of.says),
    rule(of: Step): string {
      const key = `rule.${RULES[of.kind] ?? of.kind}`;
      return known(key) ? t(key) : of.ruleSays;
    },
    proof(of: Schema<'PaymentProof'>): string {
      const amount = format.money(of.amount);
      if (of.kind !== 'gateway') return t(`proof.${of.kind}`, { amount });
      if (!of.lookedUpAt || !of.gatewayTransactionId) return of.says;
      return t('proof.gateway', {
        day: format.ad(of.lookedUpAt),
        time: format.clock(of.lookedUpAt),
        word: of.gatewayStatus ?? 'Completed',
        amount,
        transaction: of.gatewayTransactionId,
      });
    },
  };
}

/** Kinds that follow one rule. */
const RULES: Record<string, string> = {
  'share-off': 'off',
  'amount-off': 'off',
  'credit-used': 'set-off',
  arrears: 'set-off',
};
