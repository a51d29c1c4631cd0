import { StatusBadge } from '../../ui/StatusBadge';

interface Props {
  of: { status: 'active' | 'retired' };
  /** The words of the page. */
  t: (word: 'status.active' | 'status.retired') => string;
}

/** Whether something is on sale. */
export function SaleState({ of, t }: Props) {
  return <StatusBadge mood={of.status === 'active' ? 'good' : 'neutral'}>{t(`status.${of.status}`)}</StatusBadge>;
}
