import { Card, NativeSelect, Text } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/call';
import { useIntent } from '../../api/intent';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { DateText } from '../../ui/DateText';
import { LinkButton } from '../../ui/LinkButton';
import { PageTitle } from '../../ui/PageTitle';
import { Trouble } from '../../ui/Trouble';
import { Waiting } from '../../ui/Waiting';
import { GoingOn } from '../parts/GoingOn';
import { useKhalti } from '../parts/khalti';
import { OneSubscription } from '../parts/OneSubscription';
import { PayPanel } from '../parts/PayPanel';
import { useCatalog } from '../parts/plans';
import { TwoColumns } from '../parts/TwoColumns';
import { useQuote } from '../parts/useQuote';
import { useWords as useParts } from '../parts/words';
import { useWords } from './words';

const route = getRouteApi('/me/$id/renew');
const MOST = 12;

/** The next period, or several at once, with the exact amount first. */
export function RenewPage() {
  const t = useWords();
  const { id } = route.useParams();
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <OneSubscription id={id}>
        {(one) => (
          <GoingOn of={one}>
            <Renew of={one} />
          </GoingOn>
        )}
      </OneSubscription>
    </>
  );
}

function Renew({ of }: { of: Schema<'Subscription'> }) {
  const t = useWords();
  const parts = useParts();
  const navigate = useNavigate();
  const khalti = useKhalti();
  const [periods, choose] = useState(1);
  const path = { id: of.id };
  const quote = useQuote('previewRenewal', true, { path, body: { periods } });
  const renew = useIntent(
    (wish: { periods: number }, intent) => call('renewSubscription', { path, body: wish, intent }),
    ({ payment }) => {
      if (!khalti.leave(payment)) void navigate({ to: '/me' });
    },
  );
  const ends = quote.data?.lines.at(-1)?.periodEndsAt;
  const says = {
    'subscription-not-renewable': t('not-renewable'),
    'coupon-running': t('coupon-running'),
    'nothing-due': t('nothing-due'),
    'checkout-in-progress': t('being-paid'),
  };
  return (
    <TwoColumns>
      <Card className="surface">
        {of.paidUntil && (
          <>
            <Text c="dimmed" fz="sm">
              {t('now')}
            </Text>
            <Text fw={600} component="div" mb="lg">
              <DateText at={of.paidUntil} />
            </Text>
          </>
        )}
        <Periods of={of} value={periods} onChange={choose} />
        {ends && (
          <>
            <Text c="dimmed" fz="sm" mt="lg">
              {t('then')}
            </Text>
            <Text fw={600} component="div">
              <DateText at={ends} />
            </Text>
          </>
        )}
        <LinkButton to="/me" variant="subtle" mt="lg" px={6}>
          {parts('back')}
        </LinkButton>
      </Card>
      {quote.error ? (
        <Trouble of={quote.error} says={says} />
      ) : !quote.data ? (
        <Waiting lines={6} height={30} />
      ) : (
        <PayPanel
          of={quote.data}
          free={t('free')}
          stale={quote.isPlaceholderData}
          onPay={() => renew.mutate({ periods })}
          sending={renew.isPending}
          going={khalti.going}
          trouble={renew.error}
          says={says}
        />
      )}
    </TwoColumns>
  );
}

interface PeriodsProps {
  of: Schema<'Subscription'>;
  value: number;
  onChange: (periods: number) => void;
}

/** How many, in words of the plan's own rhythm: 3 periods of a quarter are 9 months. */
function Periods({ of, value, onChange }: PeriodsProps) {
  const t = useWords();
  const format = useFormat();
  const rhythm = useCatalog().plan(of.planCode)?.billingPeriod ?? { unit: 'month' as const, count: 1 };
  const words = (periods: number) => {
    const count = periods * rhythm.count;
    return t(`period.${rhythm.unit}`, { count, n: format.number(count) });
  };
  return (
    <NativeSelect
      label={t('periods')}
      value={String(value)}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
      data={Array.from({ length: MOST }, (_, at) => ({ value: String(at + 1), label: words(at + 1) }))}
    />
  );
}
