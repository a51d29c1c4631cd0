import { Text } from '@mantine/core';
import { useSession } from '../../api/session';
import { daysBetween } from '../../i18n/dates';
import { useFormat } from '../../i18n/format';
import { Choice, Choices } from './Choices';
import { beginsLater, canEnd, promisedUntil } from './effects';
import type { Known } from './RefundForm';
import { amountOf, type Chosen, type Effect } from './wish';
import { useWords } from './words';

interface EffectsProps {
  known: Known;
  left: number;
  chosen: Chosen;
  set: (part: Partial<Chosen>) => void;
  error: string | undefined;
}

/** What becomes of access, in words and dates. There is no default: whoever refunds has to say it. */
export function EffectChoice({ known, left, chosen, set, error }: EffectsProps) {
  const t = useWords();
  const format = useFormat();
  const now = useSession()?.now ?? new Date().toISOString();
  const unapplied = known.payment.disposition === 'unapplied';
  const bought = { ...known, invoices: known.subscriber.invoices, unapplied, now };
  const possible = canEnd(bought);
  const later = beginsLater(bought);
  const credit = known.invoice.fromAccount;
  const until = promisedUntil(known.subscription);
  const day = until && format.day(until);
  const days = until ? Math.max(0, daysBetween(now, until)) : 0;
  const gift = possible && amountOf(chosen, left) === left;
  const says: Record<Effect, string> = {
    keep: day ? t('keep.until', { day }) : t('keep.nothing'),
    'end-now': !possible
      ? t('end.not')
      : later
        ? [
            t('endNow.later', { day: format.day(later) }),
            ...(credit.amount > 0 ? [t('endNow.credit', { credit: format.money(credit) })] : []),
          ].join(' ')
        : t('endNow.text', { count: days, n: format.number(days) }),
    'end-at-period-end': possible ? (day ? t('endLater.until', { day }) : t('endLater.text')) : t('end.not'),
  };
  return (
    <Choices legend={t('effect')} error={error}>
      {(told) =>
        (['keep', 'end-now', 'end-at-period-end'] as const).map((effect) => (
          <Choice
            key={effect}
            name="effect"
            told={told}
            checked={chosen.effect === effect}
            disabled={effect !== 'keep' && !possible}
            onChoose={() => set({ effect })}
          >
            <strong>{t(`effect.${effect}`)}</strong>
            <Text c="dimmed" fz="sm">
              {says[effect]} {effect === 'keep' && gift && t('keep.gift')}
            </Text>
          </Choice>
        ))
      }
    </Choices>
  );
}
