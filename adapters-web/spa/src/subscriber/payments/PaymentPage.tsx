import { Button, Card, Code, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { read } from '../../api/read';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { DateText } from '../../ui/DateText';
import { Facts } from '../../ui/Facts';
import { LinkButton, PageLink } from '../../ui/LinkButton';
import { Money } from '../../ui/Money';
import { PageTitle } from '../../ui/PageTitle';
import { PAYMENT_MOODS } from '../../ui/payments';
import { QueryState } from '../../ui/QueryState';
import { StatusBadge } from '../../ui/StatusBadge';
import { useWords as useParts } from '../parts/words';
import { useWords } from './words';

const route = getRouteApi('/me/payments/$id');

/** One of my payments, as the server knows it. */
export function PaymentPage() {
  const { id } = route.useParams();
  const payment = useQuery(read('readPayment', { path: { id } }));
  return <QueryState query={payment}>{(one) => <Payment of={one} />}</QueryState>;
}

function Payment({ of }: { of: Schema<'Payment'> }) {
  const t = useWords();
  const parts = useParts();
  const format = useFormat();
  return (
    <>
      <PageTitle acts={<StatusBadge mood={PAYMENT_MOODS[of.status]}>{parts(`payment.${of.status}`)}</StatusBadge>}>
        {t('one', { amount: format.money(of.amount) })}
      </PageTitle>
      <Card className="surface" maw={720}>
        <Facts
          of={[
            [t('created'), <DateText key="created" at={of.createdAt} clock />],
            [t('verified'), of.verifiedAt && <DateText at={of.verifiedAt} clock />],
            [t('became'), t(`became.${of.disposition}`)],
            [t('refunded'), of.refundedAmount.amount > 0 && <Money of={of.refundedAmount} />],
            [t('gateway'), of.gatewayStatus],
            [t('transaction'), of.gatewayTransactionId && <Code>{of.gatewayTransactionId}</Code>],
            [
              t('invoice'),
              <PageLink key="invoice" to="/me/invoices/$id" params={{ id: of.invoiceId }}>
                {t('invoice.see')}
              </PageLink>,
            ],
          ]}
        />
        <Group mt="lg" gap="sm">
          {of.paymentUrl && of.status === 'initiated' && (
            <Button component="a" href={of.paymentUrl}>
              {t('goOn')}
            </Button>
          )}
          <LinkButton to="/payments/$id" params={{ id: of.id }} variant="default">
            {t('how')}
          </LinkButton>
          <LinkButton to="/me/payments" variant="subtle">
            {t('back')}
          </LinkButton>
        </Group>
      </Card>
    </>
  );
}
