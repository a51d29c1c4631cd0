import { Alert, Button, Card, Group, List, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call';
import { useIntent } from '../../api/intent';
import { read } from '../../api/read';
import { mayWrite, useSession } from '../../api/session';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { ConfirmMoney } from '../../ui/ConfirmMoney';
import { Empty } from '../../ui/Empty';
import { useEvery } from '../../ui/every';
import { PageTitle } from '../../ui/PageTitle';
import { QueryState } from '../../ui/QueryState';
import { InvoiceLink, SubscriberLink } from '../parts/Links';
import '@mantine/core/styles/List.layer.css';
import { useWords } from './words';

const route = getRouteApi('/admin/subscribers/$id/backdate');
const DAY = 86_400_000;
const NEPAL = (5 * 60 + 45) * 60_000;
const MOST = 30;

/** Begins a subscription in the past; only service is backdated, never a document (S21). */
export function BackdatePage() {
  const t = useWords();
  const { id } = route.useParams();
  const may = mayWrite(useSession());
  const plans = useQuery(read('listAllPlans', { query: { limit: 200 } }));
  const onSale = (all: Schema<'AdminPlan'>[]) => all.filter((plan) => plan.status === 'active');
  return (
    <>
      <PageTitle lead={<SubscriberLink id={id} />}>{t('backdate.title')}</PageTitle>
      {!may && <Alert color="gray">{t('backdate.viewer')}</Alert>}
      {may && (
        <QueryState
          query={plans}
          isEmpty={({ items }) => onSale(items).length === 0}
          empty={<Empty>{t('backdate.noPlans')}</Empty>}
        >
          {({ items }) => <BackdateForm id={id} plans={onSale(items)} />}
        </QueryState>
      )}
    </>
  );
}

type Fault = 'when' | 'quantity' | 'reason';

function BackdateForm({ id, plans }: { id: string; plans: Schema<'AdminPlan'>[] }) {
  const t = useWords();
  const format = useFormat();
  const every = useEvery();
  const now = Date.parse(useSession()?.now ?? new Date().toISOString());
  const local = (at: number) => new Date(at + NEPAL).toISOString().slice(0, 16);
  const [planCode, setPlan] = useState(plans[0]?.code ?? '');
  const [quantity, setQuantity] = useState('1');
  const [typed, setTyped] = useState(local(now - 7 * DAY));
  const [reason, setReason] = useState('');
  const [wrong, tell] = useState<Fault[]>([]);
  const [asking, ask] = useState(false);
  const begin = useIntent(
    (body: Schema<'BackdatedRequest'>, intent) => call('backdateSubscription', { path: { id }, body, intent }),
    () => ask(false),
  );
  const startsAt = Date.parse(`${typed}:00+05:45`);
  const plan = plans.find((one) => one.code === planCode);
  const count = Number(quantity);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found: Fault[] = [];
    if (Number.isNaN(startsAt) || startsAt > now || startsAt < now - MOST * DAY) found.push('when');
    if (!Number.isInteger(count) || count < 1) found.push('quantity');
    if (!reason.trim()) found.push('reason');
    tell(found);
    if (found.length > 0) return;
    begin.reset();
    ask(true);
  };
  if (begin.data) return <Begun of={begin.data} />;
  const at = Number.isNaN(startsAt) ? undefined : new Date(startsAt).toISOString();
  return (
    <Card className="surface" maw="44rem" component="form" onSubmit={submit} noValidate>
      <Stack gap="lg">
        <div>
          <Text>{t('backdate.rules')}</Text>
          <List mt="xs" fz="sm">
            <List.Item>{t('backdate.rule.days')}</List.Item>
            <List.Item>{t('backdate.rule.periods')}</List.Item>
            <List.Item>{t('backdate.rule.documents')}</List.Item>
            <List.Item>{t('backdate.rule.trial')}</List.Item>
          </List>
        </div>
        <NativeSelect
          label={t('plan')}
          value={planCode}
          onChange={(event) => setPlan(event.currentTarget.value)}
          data={plans.map((one) => ({
            value: one.code,
            label: `${one.name} — ${format.money(one.price)} ${every(one.billingPeriod)}`,
          }))}
        />
        <Group gap="md" align="flex-start">
          <TextInput
            type="datetime-local"
            label={t('backdate.when')}
            description={at && format.day(at)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={typed}
            min={local(now - MOST * DAY)}
            max={local(now)}
            onChange={(event) => setTyped(event.currentTarget.value)}
            error={wrong.includes('when') && t('backdate.wrong.when')}
            required
          />
          <TextInput
            label={t('quantity')}
            inputMode="numeric"
            value={quantity}
            onChange={(event) => setQuantity(event.currentTarget.value)}
            error={wrong.includes('quantity') && t('backdate.wrong.quantity')}
            w="8rem"
            required
          />
        </Group>
        <TextInput
          label={t('reason')}
          description={t('reason.hint')}
          value={reason}
          maxLength={1000}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={wrong.includes('reason') && t('backdate.wrong.reason')}
          required
        />
        <Button type="submit" style={{ alignSelf: 'flex-start' }}>
          {t('backdate.continue')}
        </Button>
      </Stack>
      {plan && at && (
        <ConfirmMoney
          opened={asking}
          onClose={() => ask(false)}
          title={t('backdate.ask', { plan: plan.name })}
          yes={t('backdate.yes', { price: format.money({ amount: plan.price.amount * (count || 1) }) })}
          no={t('backdate.no')}
          onYes={() => begin.mutate({ planCode, quantity: count, startsAt: at, reason: reason.trim() })}
          sending={begin.isPending}
          trouble={begin.error}
          says={{ 'already-subscribed': t('backdate.already'), 'plan-not-found': t('backdate.noPlan') }}
        >
          <Text>{t('backdate.happens', { day: format.day(at) })}</Text>
          <Text>
            {t(plan.taxInclusive ? 'backdate.priceWith' : 'backdate.priceWithout', {
              price: format.money({ amount: plan.price.amount * (count || 1) }),
              every: every(plan.billingPeriod),
            })}
          </Text>
        </ConfirmMoney>
      )}
    </Card>
  );
}

/** What the server made of it, which is the first time that the amount is said. */
function Begun({ of }: { of: Schema<'BackdatedSubscription'> }) {
  const t = useWords();
  const format = useFormat();
  return (
    <Alert role="status" title={t('backdate.begun')}>
      <Text>{t('backdate.due', { amount: format.money(of.invoice.amountDue) })}</Text>
      <InvoiceLink id={of.invoice.id}>{of.invoice.reference}</InvoiceLink>
    </Alert>
  );
}
