import { Problem } from '../../api/problem';
import { Trouble } from '../../ui/Trouble';

/** A quote that there is none of; what is wrong with the coupon is said where it was typed. */
export function QuoteTrouble({ of, again }: { of: unknown; again: () => void }) {
  if (of instanceof Problem && of.code === 'coupon-not-usable') return null;
  return <Trouble of={of} again={again} />;
}
