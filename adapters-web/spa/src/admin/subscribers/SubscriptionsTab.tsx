import { Alert, Card, Code, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { read } from '../../api/read';
import { useNow } from '../../api/session';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { CsvButton } from '../../ui/CsvButton';
import type { Column } from '../../ui/DataTable';
import { DateText } from '../../ui/DateText';
import { Empty } from '../../ui/Empty';
import { Facts } from '../../ui/Facts';
import { useFeature } from '../../ui/features';
import { QueryState } from '../../ui/QueryState';
import { useWhy } from '../../why/useWhy';
import { InvoiceLink, PaymentLink } from '../parts/Links';
import { Section } from '../parts/Section';
import { SubscriptionState } from '../parts/standings';
import { useWords } from './words';

type Subscription = Schema<'Subscription'>;

/** What somebody has, until when, and why they may use it. */
export function SubscriptionsTab({ of }: { of: Schema<'SubscriberDossier'> }) {
  const t = useWords();
  const file = useFile();
  const why = useQuery(read('explainSubscriberEntitlements', { path: { id: of.id } }));
  return (
    <>
      {of.subscriptions.length === 0 && <Empty>{t('none')}</Empty>}
      <Stack gap="md">
        {of.subscriptions.map((one) => (
          <One key={one.id} of={one} />
        ))}
      </Stack>
      {of.subscriptions.length > 0 && (
        <Group justify="flex-end" mt="sm">
          <CsvButton name="subscriptions" columns={file} rows={of.subscriptions} />
        </Group>
      )}
      <Section title={t('access')} lead={t('access.lead')}>
        <QueryState query={why}>{(reasons) => <Access of={reasons} />}</QueryState>
      </Section>
    </>
  );
}

function useFile(): Column<Subscription>[] {
  const t = useWords();
  return useMemo(
    () => [
      { key: 'id', title: t('id'), value: (row) => row.id },
      { key: 'plan', title: t('plan'), value: (row) => row.planCode },
      { key: 'version', title: t('version'), value: (row) => row.planVersion },
      { key: 'quantity', title: t('quantity'), value: (row) => row.quantity },
      { key: 'status', title: t('state'), value: (row) => row.status },
      { key: 'from', title: t('from'), value: (row) => row.currentPeriod?.startsAt },
      { key: 'to', title: t('until'), value: (row) => row.currentPeriod?.endsAt },
      { key: 'paidUntil', title: t('paidUntil'), value: (row) => row.paidUntil },
      { key: 'created', title: t('created'), value: (row) => row.createdAt },
      { key: 'ended', title: t('ended'), value: (row) => row.endedAt },
      { key: 'why', title: t('endReason'), value: (row) => row.endReason },
    ],
    [t],
  );
}

/** The end of what was paid for, where that is not the end of what is said already. */
function ahead(of: Subscription): string | undefined {
  const said = [of.currentPeriod?.endsAt, of.trialEndsAt];
  return of.paidUntil && !said.includes(of.paidUntil) ? of.paidUntil : undefined;
}

function One({ of }: { of: Subscription }) {
  const t = useWords();
  const format = useFormat();
  const later = ahead(of);
  return (
    <Card className="surface">
      <Group justify="space-between" mb="sm">
        <Title order={2} fz="1.1rem">
          {of.planCode}
        </Title>
        <SubscriptionState of={of.status} />
      </Group>
      <Facts
        of={[
          [t('version'), format.number(of.planVersion)],
          [t('quantity'), of.quantity > 1 && format.number(of.quantity)],
          [
            t('addOns'),
            of.addOns.length > 0 && of.addOns.map((one) => `${one.code} × ${format.number(one.quantity)}`).join(', '),
          ],
          [t('from'), of.currentPeriod && <DateText at={of.currentPeriod.startsAt} clock />],
          [t('until'), of.currentPeriod && <DateText at={of.currentPeriod.endsAt} clock />],
          [t('paidUntil'), later && <DateText at={later} clock />],
          [t('trialUntil'), of.trialEndsAt && <DateText at={of.trialEndsAt} clock />],
          [t('pausedUntil'), of.pausedUntil && <DateText at={of.pausedUntil} clock />],
          [t('next'), of.cancelAtPeriodEnd && t('cancelled')],
          [
            t('change'),
            of.pendingChange && `${of.pendingChange.planCode} (${t('version')} ${of.pendingChange.planVersion})`,
          ],
          [t('created'), <DateText key="" at={of.createdAt} clock />],
          [t('ended'), of.endedAt && <DateText at={of.endedAt} clock />],
          [t('endReason'), of.endReason && t(`endReason.${of.endReason as Ended}`)],
          [t('id'), <Code key="">{of.id}</Code>],
        ]}
      />
    </Card>
  );
}
type Ended = 'cancelled' | 'unpaid' | 'refunded' | 'expired-incomplete';

/** What gives access, or why nothing does; the server's own words where it is something new. */
function useGround(): (of: Schema<'EntitlementReason'>) => string {
  const t = useWords();
  const format = useFormat();
  const now = useNow();
  const at = (of: string) => `${format.ad(of)}, ${format.clock(of)}`;
  return ({ ground, time, until, status, says }) => {
    if (!ground) return t(status === 'incomplete' || status === 'paused' ? `access.${status}` : 'access.over');
    if (!time || !until) return says;
    const times = { start: at(time.startsAt), end: at(time.endsAt), until: at(until) };
    if (ground === 'trial' && until > time.endsAt) return t('access.trial.paid', times);
    // it gives access now, so what is before it is paid for too
    if (ground === 'paid-time' && time.startsAt > now) return t('access.paid-ahead', times);
    return t(`access.${ground}`, times);
  };
}

/** Why they may use what they may. */
function Access({ of }: { of: Schema<'EntitlementsExplanation'> }) {
  const t = useWords();
  const say = useWhy();
  const ground = useGround();
  if (of.subscriptions.length === 0) return <Empty>{t('access.none')}</Empty>;
  return (
    <Stack gap="sm">
      {of.subscriptions.map((one) => (
        <Card key={one.subscriptionId} className="surface" padding="md">
          <Text fw={650}>
            {one.planCode}: {t(one.grants ? 'access.yes' : 'access.no')}
          </Text>
          <Text>{ground(one)}</Text>
          <May of={one} />
          {one.proof && (
            <Text c="dimmed" fz="sm">
              {say.proof(one.proof)} <InvoiceLink id={one.proof.invoiceId}>{one.proof.number}</InvoiceLink>{' '}
              {one.proof.paymentId && <PaymentLink id={one.proof.paymentId} />}
            </Text>
          )}
        </Card>
      ))}
    </Stack>
  );
}

/** What that comes to, what add-ons made of it, and of what there is more than is given. */
function May({ of }: { of: Schema<'EntitlementReason'> }) {
  const t = useWords();
  const format = useFormat();
  const feature = useFeature();
  const features = Object.entries(of.features).map(([key, value]) => `${key}: ${feature(value)}`);
  const seats = { n: format.number(of.quantity), most: feature(of.features.seats) };
  return (
    <>
      {features.length > 0 && (
        <Text fz="sm">
          {t('access.features')}: {features.join(', ')}
        </Text>
      )}
      {of.added.map((one) => (
        <Text key={`${one.key} ${one.addOnCode} ${one.after}`} fz="sm">
          {one.key}: <Step of={one} />
        </Text>
      ))}
      {of.ground === 'trial' && of.addOns.length > 0 && <Text fz="sm">{t('access.addOns.later')}</Text>}
      {of.overLimit.map((key) => (
        <Alert key={key} color="marigold" variant="light" my="xs">
          {key === 'seats'
            ? t('access.limit.seats', seats)
            : t('access.limit.other', { name: key, most: feature(of.features[key]) })}
        </Alert>
      ))}
    </>
  );
}

function Step({ of }: { of: Schema<'AddedFeature'> }) {
  const t = useWords();
  const format = useFormat();
  const values: Record<string, unknown> = { true: true, false: false };
  const feature = useFeature();
  const word = (text: string) => (text in values ? feature(values[text]) : format.digits(text));
  const by = { addOn: of.addOnCode, version: format.number(of.addOnVersion), n: format.number(of.quantity) };
  return of.before === null
    ? t('access.added.new', { ...by, after: word(of.after) })
    : t('access.added', { ...by, before: word(of.before), after: word(of.after) });
}
