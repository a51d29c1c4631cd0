import { Alert, Button, Card, Group, Loader, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Fragment } from 'react';
import { call } from '../../api/call';
import { read } from '../../api/read';
import { signIn, useNow, useSession } from '../../api/session';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { DateText } from '../../ui/DateText';
import { Facts } from '../../ui/Facts';
import { LinkButton } from '../../ui/LinkButton';
import { Money } from '../../ui/Money';
import { PageTitle } from '../../ui/PageTitle';
import { Trouble } from '../../ui/Trouble';
import { Waiting } from '../../ui/Waiting';
import { Polling } from './Polling';
import { isUnknown, times, waits } from './poll';
import { UnknownPaymentPage } from './UnknownPaymentPage';
import { useWords } from './words';

type Progress = Schema<'PaymentProgress'>;
const route = getRouteApi('/payments/$id');

/** How a payment stands, for whoever comes back from paying it: signed in or not, now or tomorrow, here or elsewhere. */
export function StatusPage() {
  const { id } = route.useParams();
  const path = { paymentId: id };
  const queryKey = [...read('readPaymentStatus', { path }).queryKey];
  const query = useQuery<Progress>({
    queryKey,
    queryFn: ({ signal }) => call('readPaymentStatus', { path, signal }),
    staleTime: 0,
    refetchInterval: ({ state }) => waits(state),
    refetchOnWindowFocus: 'always',
  });
  const asked = useQueryClient().getQueryState<Progress>(queryKey);
  if (isUnknown(query.error)) return <UnknownPaymentPage />;
  if (!query.data) return query.error ? <Trouble of={query.error} again={() => query.refetch()} /> : <Waiting />;
  return (
    <Status
      of={query.data}
      asking={query.isFetching}
      asked={Math.max(query.dataUpdatedAt, query.errorUpdatedAt)}
      times={asked ? times(asked) : 0}
      wait={(asked && waits(asked)) || 0}
      refetch={() => query.refetch()}
      trouble={query.error}
    />
  );
}

interface Props {
  of: Progress;
  asking: boolean;
  asked: number;
  times: number;
  wait: number;
  refetch: () => unknown;
  trouble: unknown;
}

function Status({ of, trouble, ...polling }: Props) {
  const t = useWords();
  return (
    <div role="status" aria-live="polite">
      {/* what was waited for is another page, and not the same with its parts elsewhere */}
      <Fragment key={of.open ? 'open' : of.state}>
        <Group gap="md" align="flex-start" wrap="nowrap">
          {of.open && <Loader size="md" mt={8} aria-hidden />}
          <PageTitle>{t(of.state)}</PageTitle>
        </Group>
        {trouble != null && <Trouble of={trouble} />}
        <Card className="surface" maw={680}>
          <Told of={of} />
          <Details of={of} />
          <Next of={of} />
          {/* the last, for its words change every second and it grows */}
          {of.open && <Polling {...polling} />}
        </Card>
      </Fragment>
    </div>
  );
}

/** What the state means for the payer, in sentences. */
function Told({ of }: { of: Progress }) {
  const t = useWords();
  const format = useFormat();
  const now = useNow();
  const merchant = useSession()?.merchant.name ?? '';
  const values = { amount: format.money(of.amount), merchant };
  switch (of.state) {
    case 'verifying':
    case 'checking':
      return <Text>{t(`${of.state}.text`)}</Text>;
    case 'paid':
      return (
        <Title order={2} fz="1.15rem" fw={500}>
          {t('paid.text', values)}
        </Title>
      );
    case 'credited':
    case 'refunded':
      return <Text>{t(`${of.state}.text`, values)}</Text>;
    case 'review':
      return (
        <Alert color="marigold" variant="light">
          {t('review.text', values)}
        </Alert>
      );
    case 'unapplied': {
      const usable = of.usableUntil !== null && of.usableUntil > now;
      return (
        <>
          <Text>{t('unapplied.text', values)}</Text>
          <Text mt="sm">
            {usable && of.usableUntil
              ? t('unapplied.next', {
                  ...values,
                  until: `${format.day(of.usableUntil)}, ${format.clock(of.usableUntil)}`,
                })
              : t('unapplied.late', values)}
          </Text>
        </>
      );
    }
    case 'cancelled':
    case 'expired':
    case 'failed':
      return (
        <>
          <Text fw={600}>{t('nothing')}</Text>
          {of.invoiceStatus === 'paid' && <Text mt="sm">{t('otherwise')}</Text>}
          {of.invoiceStatus === 'void' && <Text mt="sm">{t('withdrawn')}</Text>}
          <Text mt="sm" c="dimmed">
            {t('late')}
          </Text>
        </>
      );
  }
}

function Details({ of }: { of: Progress }) {
  const t = useWords();
  const format = useFormat();
  const all = of.lines.map(({ description, quantity }) =>
    quantity === 1 ? description : `${description} × ${format.number(quantity)}`,
  );
  // each period that was paid for has a line
  const what = [...new Set(all)].join(', ');
  // what is bought once comes with no time
  const timed = of.lines.some((line) => line.periodStartsAt);
  return (
    <div style={{ marginTop: 20 }}>
      <Facts
        of={[
          [t('what'), what],
          [t('amount'), <Money key="amount" of={of.amount} />],
          [t('from'), timed && of.coversFrom && <DateText at={of.coversFrom} />],
          [t('until'), timed && of.coversUntil && <DateText at={of.coversUntil} />],
          [t('number'), of.invoiceNumber],
          [t('reference'), of.invoiceReference],
        ]}
      />
    </div>
  );
}

/** The one thing to do next. */
function Next({ of }: { of: Progress }) {
  const t = useWords();
  const format = useFormat();
  const who = useSession();
  return (
    <Group mt="lg" gap="sm">
      {of.open && of.paymentUrl && (
        <Button component="a" href={of.paymentUrl} variant="default" title={t('unpaid')}>
          {t('goOn')}
        </Button>
      )}
      {of.payToken && (
        <LinkButton to="/pay/$token" params={{ token: of.payToken }}>
          {t('again', { amount: format.money(of.amount) })}
        </LinkButton>
      )}
      {who?.signedIn ? (
        <LinkButton to="/me" variant={of.payToken ? 'default' : 'filled'}>
          {t(of.state === 'unapplied' ? 'use' : 'mine')}
        </LinkButton>
      ) : (
        <Button variant="default" onClick={() => signIn('/me')}>
          {t('signIn')}
        </Button>
      )}
    </Group>
  );
}
