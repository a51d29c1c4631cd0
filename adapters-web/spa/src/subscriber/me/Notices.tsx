import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../api/call';
import { useIntent } from '../../api/intent';
import { useNow } from '../../api/session';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { ConfirmMoney } from '../../ui/ConfirmMoney';
import { LinkButton } from '../../ui/LinkButton';
import { notBack } from '../../ui/payments';
import { useWords } from './words';

type Payment = Schema<'Payment'>;

/** Money that waits for a word, and payments whose answer is awaited. */
export function Notices({ payments }: { payments: Payment[] | undefined }) {
  const t = useWords();
  const format = useFormat();
  const checking = payments?.filter((one) => one.status === 'pending') ?? [];
  const waiting = payments?.filter((one) => one.disposition === 'unapplied') ?? [];
  return (
    <>
      {checking.map((one) => (
        <Alert
          key={one.id}
          color="marigold"
          variant="light"
          mb="lg"
          title={t('checking', { amount: format.money(one.amount) })}
        >
          <Text>{t('checking.text')}</Text>
          <LinkButton to="/payments/$id" params={{ id: one.id }} variant="default" size="sm" mt="sm">
            {t('checking.see')}
          </LinkButton>
        </Alert>
      ))}
      {waiting.map((one) => (
        <UnappliedMoney key={one.id} of={one} />
      ))}
    </>
  );
}

/** Money for which nothing was owed: its payer says whether it is to be used. */
export function UnappliedMoney({ of }: { of: Payment }) {
  const t = useWords();
  const format = useFormat();
  const now = useNow();
  const [asking, ask] = useState(false);
  const use = useIntent(
    (id: string, intent) => call('usePayment', { path: { id }, intent }),
    () => ask(false),
  );
  const amount = format.money(notBack(of));
  const usable = of.usableUntil !== null && of.usableUntil > now;
  const until = of.usableUntil ? `${format.day(of.usableUntil)}, ${format.clock(of.usableUntil)}` : '';
  return (
    <Alert color="marigold" variant="light" mb="lg" title={t('money', { amount })}>
      <Text>{usable ? t('money.text', { until }) : t('money.late')}</Text>
      {usable && (
        <Group mt="sm">
          <Button size="sm" onClick={() => ask(true)}>
            {t('money.use', { amount })}
          </Button>
        </Group>
      )}
      <ConfirmMoney
        opened={asking}
        onClose={() => ask(false)}
        title={t('money.title', { amount })}
        yes={t('money.use', { amount })}
        no={t('money.no')}
        onYes={() => use.mutate(of.id)}
        sending={use.isPending}
        trouble={use.error}
        says={{ 'too-late-to-use': t('money.late') }}
      >
        <Text>{t('money.explained')}</Text>
      </ConfirmMoney>
    </Alert>
  );
}
