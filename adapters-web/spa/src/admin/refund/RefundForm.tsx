import { Alert, Card, Code, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { read } from '../../api/read';
import { mayWrite, useSession } from '../../api/session';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { Facts } from '../../ui/Facts';
import { LinkButton } from '../../ui/LinkButton';
import { Money } from '../../ui/Money';
import { PageTitle } from '../../ui/PageTitle';
import { notBack } from '../../ui/payments';
import { QueryState } from '../../ui/QueryState';
import { InvoiceLink, PaymentLink, RefundLink, SubscriberLink } from '../parts/Links';
import '../parts/parts.css';
import { PaymentState, underWay } from '../parts/standings';
import { useWords as useParts } from '../parts/words';
import { Choice, Choices } from './Choices';
import { Choose } from './Choose';
import { useWords } from './words';

export type Kind = 'refund' | 'dashboard';

/** All that has to be known before somebody decides. */
export interface Known {
  payment: Schema<'AdminPayment'>;
  invoice: Schema<'Invoice'>;
  subscription: Schema<'Subscription'> | undefined;
  subscriber: Schema<'SubscriberDossier'>;
}

export function RefundForm({ kind }: { kind: Kind }) {
  const t = useWords();
  const { id } = useParams({ strict: false }) as { id: string };
  const payment = useQuery({ ...read('inspectPayment', { path: { id } }), refetchOnMount: 'always' });
  return (
    <>
      <PageTitle lead={t(`${kind}.lead`)}>{t(`${kind}.title`)}</PageTitle>
      <QueryState query={payment}>{(of) => <Fetched kind={kind} payment={of} />}</QueryState>
    </>
  );
}

function Fetched({ kind, payment }: { kind: Kind; payment: Schema<'AdminPayment'> }) {
  const [named, name] = useState<string>();
  const part = payment.refundable.find((one) => one.invoiceId === named) ?? payment.refundable[0];
  const invoiceId = (kind === 'refund' && part?.invoiceId) || payment.invoiceId;
  const invoice = useQuery(read('readAnyInvoice', { path: { id: invoiceId } }));
  const subscriber = useQuery(read('inspectSubscriber', { path: { id: payment.subscriberId } }));
  const refunds = useQuery(read('listRefunds', { query: { paymentId: payment.id, limit: 50 } }));
  return (
    <QueryState query={invoice}>
      {(paid) => (
        <QueryState query={subscriber}>
          {(who) => (
            <QueryState query={refunds}>
              {(before) => {
                const subscription = who.subscriptions.find((one) => one.id === payment.subscriptionId);
                const known = { payment, invoice: paid.invoice, subscriber: who, subscription };
                return <Decide kind={kind} known={known} refunds={before.items} name={name} />;
              }}
            </QueryState>
          )}
        </QueryState>
      )}
    </QueryState>
  );
}

interface DecideProps {
  kind: Kind;
  known: Known;
  refunds: Schema<'Refund'>[];
  name: (invoice: string) => void;
}

function Decide({ kind, known, refunds, name }: DecideProps) {
  const t = useWords();
  const may = mayWrite(useSession());
  const { payment } = known;
  const left = kind === 'refund' ? refundable(known) : notBack(payment).amount;
  const open = refunds.find(underWay);
  const why = refusal(kind, payment, left);
  return (
    <>
      <Card className="surface">
        <About known={known} left={left} />
      </Card>
      {open ? (
        <Alert mt="lg" color="marigold" title={t('underWay')}>
          {t('underWay.text')} <RefundLink id={open.id} />
        </Alert>
      ) : why ? (
        <Alert mt="lg" color="gray" title={t('notPossible')}>
          {t(why)}
        </Alert>
      ) : may ? (
        <>
          {kind === 'refund' && payment.refundable.length > 1 && <Which known={known} name={name} />}
          <Choose kind={kind} known={known} left={left} key={`${known.invoice.id} ${left}`} />
        </>
      ) : (
        <Alert mt="lg" color="gray">
          {t('viewer')}
        </Alert>
      )}
      <LinkButton mt="lg" variant="subtle" to="/admin/payments/$id" params={{ id: payment.id }}>
        {t('backToPayment')}
      </LinkButton>
    </>
  );
}

const refundable = ({ payment, invoice }: Known) =>
  payment.refundable.find((one) => one.invoiceId === invoice.id)?.left.amount ?? 0;

/** A change may have set a part of the payment off against another invoice, which is taken back then (S4). */
function Which({ known, name }: { known: Known; name: (invoice: string) => void }) {
  const t = useWords();
  const { money } = useFormat();
  return (
    <Stack mt="lg" maw="44rem">
      <Choices legend={t('which')} error={undefined}>
        {(told) =>
          known.payment.refundable.map((one) => (
            <Choice
              key={one.invoiceId}
              name="which"
              told={told}
              checked={one.invoiceId === known.invoice.id}
              onChoose={() => name(one.invoiceId)}
            >
              {t(one.invoiceId === known.payment.invoiceId ? 'which.own' : 'which.setOff', {
                number: one.invoiceNumber ?? '',
                amount: money(one.left),
              })}
            </Choice>
          ))
        }
      </Choices>
    </Stack>
  );
}

/** Why nothing can go back, if so. What went back in the dashboard did, whatever the money is here. */
function refusal(kind: Kind, of: Schema<'AdminPayment'>, left: number) {
  if (notBack(of).amount <= 0) return 'no.nothingLeft';
  if (kind === 'dashboard' && of.disposition !== 'none' && of.pidx) return undefined;
  if (of.disposition === 'credited') return 'no.credited';
  if (of.disposition !== 'settled-invoice' && of.disposition !== 'unapplied') return 'no.notVerified';
  if (!of.pidx) return 'no.widget';
  return left <= 0 ? 'no.nothingLeft' : undefined;
}

function About({ known, left }: { known: Known; left: number }) {
  const t = useWords();
  const parts = useParts();
  const { payment, invoice, subscriber, subscription } = known;
  return (
    <Facts
      of={[
        [parts('payment'), <PaymentLink key="" id={payment.id} />],
        [
          parts('subscriber'),
          <SubscriberLink key="" id={subscriber.id}>
            {subscriber.name ?? subscriber.email ?? subscriber.subject}
          </SubscriberLink>,
        ],
        [
          parts('invoice'),
          <InvoiceLink key="" id={invoice.id}>
            {invoice.number ?? invoice.reference}
          </InvoiceLink>,
        ],
        [t('plan'), subscription && <Code>{subscription.planCode}</Code>],
        [parts('state'), <PaymentState key="" of={payment.status} />],
        [t('paid'), <Money key="" of={payment.amount} />],
        // also when it is nothing: it is more when the refund was sent, and the row would push the others away
        [t('before'), <Money key="" of={payment.refundedAmount} />],
        [
          t('left'),
          <Text key="" span fw={650}>
            <Money of={{ amount: left }} />
          </Text>,
        ],
      ]}
    />
  );
}
