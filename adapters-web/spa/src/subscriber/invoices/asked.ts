import type { Schema } from '../../api/types';

/** What an invoice asked for; when it is settled nothing is due any more, but that is what was paid for it. */
export function asked(of: Schema<'Invoice'>): Schema<'Money'> {
  const amount = of.total.amount - of.credit.amount - of.fromAccount.amount + of.arrears.amount;
  return { ...of.total, amount: Math.max(0, amount) };
}
