import { useFormat } from '../i18n/format';

/** An amount of money, or by how much one is more or less than another; never broken over two lines. */
export function Money({ of, difference }: { of: { amount: number }; difference?: boolean }) {
  const format = useFormat();
  return <span className="amount">{difference ? format.difference(of) : format.money(of)}</span>;
}
