import '@mantine/core/styles/Code.layer.css';
import { Alert, Card, Code, Group, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { call } from '../../api/call';
import { read, readAll } from '../../api/read';
import { mayWrite, useSession } from '../../api/session';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { DateText } from '../../ui/DateText';
import { Empty } from '../../ui/Empty';
import { Facts } from '../../ui/Facts';
import { LinkButton } from '../../ui/LinkButton';
import { Money } from '../../ui/Money';
import { PageTitle } from '../../ui/PageTitle';
import { notBack } from '../../ui/payments';
import { QueryState } from '../../ui/QueryState';
import { Act } from '../parts/Act';
import { Acts } from '../parts/Acts';
import { InvoiceLink, SubscriberLink } from '../parts/Links';
import '../parts/parts.css';
import { Raw } from '../parts/Raw';
import { RefundTable } from '../parts/RefundTable';
import { Section } from '../parts/Section';
import { PaymentState, underWay } from '../parts/standings';
import { useWords as useParts } from '../parts/words';
import { situation } from './situation';
import { known, useWords } from './words';

type Payment = Schema<'AdminPayment'>;
const route = getRouteApi('/admin/payments/$id');

/** One payment: what it is, what became of it, and every word of Khalti that proves it. */
export function PaymentPage() {
  const t = useWords();
  const { id } = route.useParams();
  const payment = useQuery(read('inspectPayment', { path: { id } }));
  return (
    <>
      <PageTitle lead={<Code>{id}</Code>}>{t('title')}</PageTitle>
      <QueryState query={payment}>{(of) => <Shown of={of} />}</QueryState>
    </>
  );
}

function Shown({ of }: { of: Payment }) {
  const t = useWords();
  const refunds = useInfiniteQuery(readAll('listRefunds', { query: { paymentId: of.id, limit: 50 } }));
  return (
    <>
      <Next of={of} refunds={refunds.data?.pages.flatMap((page) => page.items) ?? []} />
      <Card className="surface" mt="md">
        <PaymentFacts of={of} />
      </Card>
      <Section title={t('refunds')}>
        <RefundTable query={refunds} caption={t('refunds')} empty={<Empty>{t('refunds.none')}</Empty>} />
      </Section>
      <Section title={t('evidence')} lead={t('evidence.lead')}>
        <Evidence of={of} />
      </Section>
      <Section title={t('acts')} lead={t('acts.lead')}>
        <Acts target={`payment ${of.id}`} />
      </Section>
    </>
  );
}

/** What it means that it stands like this, and what can be done next. */
function Next({ of, refunds }: { of: Payment; refunds: Schema<'Refund'>[] }) {
  const t = useWords();
  const how = situation(of);
  const held = `held.${of.mismatchCode}`;
  const may = mayWrite(useSession());
  const free = notBack(of).amount > 0 && !refunds.some(underWay);
  const refundable = free && (how === 'settled' || how === 'unapplied');
  // whatever became of the money here, somebody may have given it back there
  const inDashboard = free && of.disposition !== 'none';
  return (
    <Alert color={how === 'mismatched' || how === 'unapplied' ? 'marigold' : 'gray'} variant="light">
      <Text fw={650}>{t(`means.${how}`)}</Text>
      <Text>{t(`next.${how}`)}</Text>
      {of.mismatchReason && <Text mt={4}>{t('mismatch', { why: known(held) ? t(held) : of.mismatchReason })}</Text>}
      {may && (
        <Group gap="sm" mt="md">
          <Recheck of={of} />
          {refundable && (
            <LinkButton to="/admin/payments/$id/refund" params={{ id: of.id }} variant="default">
              {t('refund')}
            </LinkButton>
          )}
          {how === 'unapplied' && <Credit of={of} />}
          {inDashboard && (
            <LinkButton to="/admin/payments/$id/dashboard-refund" params={{ id: of.id }} variant="subtle">
              {t('dashboard')}
            </LinkButton>
          )}
        </Group>
      )}
    </Alert>
  );
}

function Recheck({ of }: { of: Payment }) {
  const t = useWords();
  return (
    <Act
      name={t('recheck')}
      title={t('recheck.title')}
      yes={t('recheck')}
      does={(reason, intent) => call('recheckPayment', { path: { id: of.id }, body: { reason }, intent })}
      says={{ 'gateway-unavailable': t('recheck.unavailable'), 'gateway-answer-unusable': t('recheck.unusable') }}
      variant="filled"
    >
      <Text>{t('recheck.text')}</Text>
    </Act>
  );
}

function Credit({ of }: { of: Payment }) {
  const t = useWords();
  const amount = useFormat().money(notBack(of));
  return (
    <Act
      name={t('credit')}
      title={t('credit.title', { amount })}
      yes={t('credit.yes', { amount })}
      does={(reason, intent) => call('creditPayment', { path: { id: of.id }, body: { reason }, intent })}
      says={{ 'payment-not-unapplied': t('credit.late') }}
    >
      <Text>{t('credit.text', { amount })}</Text>
    </Act>
  );
}

function PaymentFacts({ of }: { of: Payment }) {
  const t = useWords();
  const parts = useParts();
  return (
    <Facts
      of={[
        [t('amount'), <Money key="" of={of.amount} />],
        [t('back'), of.refundedAmount.amount > 0 && <Money of={of.refundedAmount} />],
        [t('status'), <PaymentState key="" of={of.status} />],
        [t('disposition'), parts(`disposition.${of.disposition as Schema<'Payment'>['disposition']}`)],
        [t('says'), of.gatewayStatus],
        [t('pidx'), of.pidx && <Code>{of.pidx}</Code>],
        [t('transaction'), of.gatewayTransactionId && <Code>{of.gatewayTransactionId}</Code>],
        [parts('subscriber'), <SubscriberLink key="" id={of.subscriberId} />],
        [parts('invoice'), <InvoiceLink key="" id={of.invoiceId} />],
        [t('created'), <DateText key="" at={of.createdAt} clock />],
        [t('expires'), of.expiresAt && <DateText at={of.expiresAt} clock />],
        [t('verified'), of.verifiedAt && <DateText at={of.verifiedAt} clock />],
      ]}
    />
  );
}

function Evidence({ of }: { of: Payment }) {
  const t = useWords();
  return (
    <Stack gap="md">
      <Card className="surface" padding="md">
        <Title order={3} fz="1rem" mb="xs">
          {t('request')}
        </Title>
        <Facts
          of={[
            [t('request.amount'), <Money key="" of={of.amount} />],
            [t('request.order'), <Code key="">{of.id}</Code>],
            [t('request.at'), <DateText key="" at={of.createdAt} clock />],
            [t('request.answer'), of.pidx ? <Code>{of.pidx}</Code> : t('request.none')],
            [t('request.url'), of.paymentUrl && <Code>{of.paymentUrl}</Code>],
          ]}
        />
      </Card>
      {of.reports.length === 0 && <Empty>{t('reports.none')}</Empty>}
      {of.reports.map((report, at) => (
        <Report key={report.id} of={report} number={at + 1} asked={of.amount} />
      ))}
    </Stack>
  );
}

function Report({ of, number, asked }: { of: Schema<'GatewayReport'>; number: number; asked: Schema<'Money'> }) {
  const t = useWords();
  const format = useFormat();
  const label = t('report', { n: format.number(number) });
  const differs = of.total.amount !== asked.amount;
  return (
    <Card className="surface" padding="md">
      <Title order={3} fz="1rem" mb="xs">
        {label}: {of.gatewayStatus}
      </Title>
      <Facts
        of={[
          [t('report.at'), <DateText key="" at={of.askedAt} clock />],
          [t('report.http'), format.digits(String(of.httpStatus))],
          [
            t('report.total'),
            <span key="">
              <Money of={of.total} /> {differs && of.httpStatus === 200 && <strong>{t('report.differs')}</strong>}
            </span>,
          ],
          [t('transaction'), of.gatewayTransactionId && <Code>{of.gatewayTransactionId}</Code>],
        ]}
      />
      <Raw body={of.body} label={`${label}: ${t('report.raw')}`} />
    </Card>
  );
}
