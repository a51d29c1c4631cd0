import { useFormat } from '../i18n/format';

/** An amount of money, never broken over two lines. */
export function Money({ of }: { of: { amount: number } }) {
  return <span className="amount">{useFormat().money(of)}</span>;
}
