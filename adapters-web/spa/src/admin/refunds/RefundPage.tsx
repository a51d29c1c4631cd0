import { Alert, Card, Code, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/call';
import { read } from '../../api/read';
import { mayWrite, useSession } from '../../api/session';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { Choice } from '../../ui/Choice';
import { DateText } from '../../ui/DateText';
import { Empty } from '../../ui/Empty';
import { Facts } from '../../ui/Facts';
import { Money } from '../../ui/Money';
import { PageTitle } from '../../ui/PageTitle';
import { QueryState } from '../../ui/QueryState';
import { Act } from '../parts/Act';
import { Acts } from '../parts/Acts';
import { InvoiceLink, PaymentLink, SubscriberLink } from '../parts/Links';
import '../parts/parts.css';
import { isProposed, useAsked } from '../parts/proposed';
import { Raw } from '../parts/Raw';
import { Section } from '../parts/Section';
import { RefundState, standing } from '../parts/standings';
import { useWords as useParts } from '../parts/words';
import { known, useWords } from './words';

type Refund = Schema<'Refund'>;
const route = getRouteApi('/admin/refunds/$id');

/** While a refund is on its way it is looked at again; what is shown is what the server knows. */
const SOON = 3_000;

/** One refund: how far it got, by whose word, and what a person has to do. */
export function RefundPage() {
  const t = useWords();
  const { id } = route.useParams();
  const refund = useQuery({
    ...read('readRefund', { path: { id } }),
    refetchInterval: ({ state: { data } }) => (data && onItsWay(data) ? SOON : false),
  });
  return (
    <>
      <PageTitle lead={<Code>{id}</Code>}>{t('one')}</PageTitle>
      <QueryState query={refund}>{(of) => <Shown of={of} />}</QueryState>
    </>
  );
}

const onItsWay = (of: Refund) => ['requested', 'sent', 'unknown'].includes(standing(of));

function Shown({ of }: { of: Refund }) {
  const t = useWords();
  const parts = useParts();
  const asked = useAsked();
  const how = standing(of);
  const proposed = how === 'awaiting-approval' && isProposed(of);
  const stuck = `stuck.${of.detailCode}`;
  const who = useSession();
  const may = mayWrite(who);
  // two people: the server refuses who asked for it
  const own = of.requestedBy !== null && of.requestedBy === who?.subject;
  const payment = useQuery(read('inspectPayment', { path: { id: of.paymentId } }));
  return (
    <>
      <Alert color={how === 'parked' || how === 'unknown' ? 'marigold' : 'gray'} variant="light" role="status">
        <Group gap="sm" mb={4}>
          <RefundState of={of} />
        </Group>
        <Text>{t(proposed ? 'means.proposed' : `means.${how}`)}</Text>
        {of.detail && <Text mt={4}>{t('detail', { why: known(stuck) ? t(stuck) : of.detail })}</Text>}
        {may && own && how === 'awaiting-approval' && <Text mt={4}>{t('approve.own')}</Text>}
        {may && (how === 'awaiting-approval' || how === 'parked' || undecided(of)) && (
          <Group gap="sm" mt="md">
            {how === 'awaiting-approval' && !own && <Approve of={of} />}
            {how === 'awaiting-approval' && <Decline of={of} />}
            {how === 'parked' && <Resolve of={of} />}
            {undecided(of) && <End of={of} />}
          </Group>
        )}
      </Alert>
      <Card className="surface" mt="md">
        <Facts
          of={[
            [parts('amount'), <Money key="" of={of.amount} />],
            [t('credited'), of.credited.amount > 0 && <Money key="" of={of.credited} />],
            [parts('effect'), parts(`effect.${of.subscription}`)],
            [parts('reason'), asked.why(of)],
            [parts('askedBy'), asked.by(of)],
            [t('asked'), <DateText key="" at={of.createdAt} clock />],
            [parts('payment'), <PaymentLink key="" id={of.paymentId} />],
            [parts('invoice'), <InvoiceLink key="" id={of.invoiceId} />],
            [parts('subscriber'), payment.data && <SubscriberLink id={payment.data.subscriberId} />],
          ]}
        />
      </Card>
      <Section title={t('evidence')} lead={t('evidence.lead')}>
        <QueryState query={payment}>{(paid) => <Since of={paid.reports} at={of.createdAt} />}</QueryState>
      </Section>
      <Section title={t('acts')}>
        <Acts target={`refund ${of.id}`} />
      </Section>
    </>
  );
}

/** What Khalti said about the payment around and after the refund. */
function Since({ of, at: begun }: { of: Schema<'GatewayReport'>[]; at: string }) {
  const t = useWords();
  const format = useFormat();
  const before = of.filter((report) => report.askedAt < begun).slice(-1);
  const shown = [...before, ...of.filter((report) => report.askedAt >= begun)];
  if (shown.length === 0) return <Empty>{t('evidence.none')}</Empty>;
  return (
    <Stack gap="md">
      {shown.map((report, at) => (
        <Card key={report.id} className="surface" padding="md">
          <Text fw={650} mb="xs">
            <DateText at={report.askedAt} clock inline />: {report.gatewayStatus}
          </Text>
          {/* Khalti may say the same word again */}
          <Raw body={report.body} label={`${format.number(at + 1)}: ${report.gatewayStatus}`} />
        </Card>
      ))}
    </Stack>
  );
}

function Approve({ of }: { of: Refund }) {
  const t = useWords();
  const amount = useFormat().money(of.amount);
  const [mobile, type] = useState('');
  const wrong = mobile !== '' && !/^9\d{9}$/.test(mobile);
  return (
    <Act
      name={t('approve', { amount })}
      title={t('approve.title', { amount })}
      yes={t('approve', { amount })}
      does={(reason, intent) =>
        call('approveRefund', { path: { id: of.id }, body: { reason, ...(mobile && { mobile }) }, intent })
      }
      blocked={wrong}
      says={{ 'refund-needs-another-approver': t('approve.same'), 'refund-not-waiting': t('late') }}
      variant="filled"
      danger
    >
      <Text>
        {isProposed(of) ? t('approve.proposed', { amount }) : t('approve.text', { amount, who: of.requestedBy ?? '' })}
      </Text>
      <TextInput
        label={t('approve.mobile')}
        description={t('approve.mobile.hint')}
        value={mobile}
        onChange={(event) => type(event.currentTarget.value.trim())}
        error={wrong && t('approve.mobile.wrong')}
        inputMode="tel"
        autoComplete="off"
      />
    </Act>
  );
}

function Decline({ of }: { of: Refund }) {
  const t = useWords();
  const amount = useFormat().money(of.amount);
  return (
    <Act
      name={t('decline')}
      title={t('decline.title', { amount })}
      yes={t('decline')}
      does={(reason, intent) => call('declineRefund', { path: { id: of.id }, body: { reason }, intent })}
      says={{ 'refund-not-waiting': t('late') }}
    >
      <Text>{isProposed(of) ? t('decline.proposed') : t('decline.text', { amount })}</Text>
    </Act>
  );
}

/** It was found in Khalti’s dashboard, and nobody said what becomes of the subscription (S18). */
const undecided = (of: Refund) => of.status === 'confirmed' && !of.requestedBy && of.subscription === 'keep';

function End({ of }: { of: Refund }) {
  const t = useWords();
  return (
    <Act
      name={t('end')}
      title={t('end.title')}
      yes={t('end')}
      does={(reason, intent) =>
        call('chooseRefundEffect', {
          path: { id: of.id },
          body: { subscription: 'end-now', reason: reason ?? '' },
          intent,
        })
      }
      says={{ 'refund-only-whole': t('end.rest') }}
      needsReason
      danger
    >
      <Text>{t('end.text')}</Text>
    </Act>
  );
}

/** What asking does not decide, a person does, within what Khalti says. */
function Resolve({ of }: { of: Refund }) {
  const t = useWords();
  const amount = useFormat().money(of.amount);
  const [outcome, choose] = useState<'confirmed' | 'rejected'>('confirmed');
  return (
    <Act
      name={t('resolve')}
      title={t('resolve.title', { amount })}
      yes={t(`resolve.${outcome}.yes`, { amount })}
      does={(note, intent) =>
        call('resolveRefund', { path: { id: of.id }, body: { outcome, note: note ?? '' }, intent })
      }
      says={{
        'refund-contradicted': t('resolve.contradicted'),
        'refund-not-parked': t('late'),
        'gateway-unavailable': t('resolve.unavailable'),
      }}
      needsReason
      reasonLabel={t('resolve.note')}
      variant="filled"
    >
      <Text>{t('resolve.text', { amount })}</Text>
      <Choice
        label={t('resolve.how')}
        value={outcome}
        onChange={choose}
        of={[
          { value: 'confirmed', label: t('resolve.confirmed', { amount }) },
          { value: 'rejected', label: t('resolve.rejected') },
        ]}
      />
    </Act>
  );
}
