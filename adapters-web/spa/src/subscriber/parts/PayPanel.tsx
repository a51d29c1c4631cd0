import { Button, Card, Text } from '@mantine/core';
import { useFormat } from '../../i18n/format';
import { Trouble } from '../../ui/Trouble';
import { type Charged, Sums } from './Sums';
import { useWords } from './words';

interface Props {
  of: Charged;
  /** What the button says where nothing is due. */
  free: string;
  onPay: () => void;
  sending: boolean;
  going: boolean;
  trouble: unknown;
  says?: Record<string, string>;
  /** A fresh quote is on its way; what is shown may change. */
  stale?: boolean;
  pay?: string;
}

/** What is charged, and the one button that goes on; it names the amount. */
export function PayPanel({ of, free, onPay, sending, going, trouble, says, stale, pay }: Props) {
  const t = useWords();
  const format = useFormat();
  const due = of.due.amount > 0;
  const words = { 'gateway-unavailable': t('gateway'), 'checkout-in-progress': t('inProgress'), ...says };
  return (
    <Card className="surface" component="section" aria-busy={stale}>
      <Sums of={of} />
      <Trouble of={trouble} says={words} />
      <Button size="lg" mt="lg" fullWidth onClick={onPay} loading={sending || going} disabled={stale}>
        {due ? (pay ?? t('pay', { amount: format.money(of.due) })) : free}
      </Button>
      <Text c="dimmed" fz="sm" mt="sm">
        {due ? t('pay.next') : t('free')}
      </Text>
      <div role="status" className="visually-hidden-status">
        {going && t('pay.going')}
      </div>
    </Card>
  );
}
