import { Button, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../../api/call';
import { useIntent } from '../../api/intent';
import { Problem } from '../../api/problem';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { ConfirmMoney } from '../../ui/ConfirmMoney';
import { Trouble } from '../../ui/Trouble';
import type { Kind, Known } from './RefundForm';
import { amountOf, type Chosen, request } from './wish';
import { useWords } from './words';

interface Props {
  kind: Kind;
  known: Known;
  left: number;
  chosen: Chosen;
  opened: boolean;
  close: () => void;
}

/** The last question; what is stale by then is refused, and looked at again. */
export function LastQuestion({ kind, known, left, chosen, opened, close }: Props) {
  const t = useWords();
  const format = useFormat();
  const go = useNavigate();
  const queries = useQueryClient();
  const { id } = known.payment;
  const other = known.invoice.id === known.payment.invoiceId ? undefined : known.invoice.id;
  const refusals = useRefusals();
  const old = useStale();
  const send = useIntent(
    (body: Schema<'RefundRequest'>, intent) =>
      call(kind === 'refund' ? 'refundPayment' : 'bookDashboardRefund', { path: { id }, body, intent }),
    (refund) => go({ to: '/admin/refunds/$id', params: { id: refund.id } }),
  );
  const sum = amountOf(chosen, left);
  if (sum === undefined || !chosen.effect) return null;
  const amount = format.money({ amount: sum });
  const stale = send.error instanceof Problem && STALE.includes(send.error.code);
  const lookAgain = () => {
    close();
    send.reset();
    void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
  };
  return (
    <ConfirmMoney
      opened={opened}
      onClose={close}
      title={t(`${kind}.ask`, { amount })}
      yes={t(`${kind}.yes`, { amount })}
      no={t(`${kind}.no`)}
      onYes={() => send.mutate(request(chosen, sum, left, other))}
      sending={send.isPending}
      trouble={stale ? undefined : send.error}
      blocked={stale}
      says={refusals}
      danger
    >
      <Text>{t(`${kind}.happens`, { amount })}</Text>
      {kind === 'dashboard' && known.payment.refundable.length > 1 && (
        <Text>{t('dashboard.setOff', { number: known.invoice.number ?? '' })}</Text>
      )}
      <Text>
        <strong>{t('effect')}:</strong> {t(`effect.${chosen.effect}`)}.
      </Text>
      <Text>
        <strong>{t('reason')}:</strong> {chosen.reason.trim()}
      </Text>
      {stale && (
        <Trouble of={send.error} says={old}>
          <Button variant="default" size="sm" mt="sm" onClick={lookAgain}>
            {t('lookAgain')}
          </Button>
        </Trouble>
      )}
    </ConfirmMoney>
  );
}

/** The page shows what is not so any more. */
const STALE = ['refund-outdated', 'refund-exceeds-payment', 'refund-under-way', 'payment-not-refundable'];

function useStale(): Record<string, string> {
  const t = useWords();
  return {
    'refund-outdated': t('stale'),
    'refund-exceeds-payment': t('stale'),
    'refund-under-way': t('stale.underWay'),
    'payment-not-refundable': t('stale.notRefundable'),
  };
}

function useRefusals(): Record<string, string> {
  const t = useWords();
  return {
    'refund-only-whole': t('whole.refused'),
    'refund-ends-nothing': t('end.not'),
    'refund-ends-other-time': t('end.other'),
    'refund-not-seen': t('notSeen'),
    'gateway-unavailable': t('unavailable'),
  };
}
