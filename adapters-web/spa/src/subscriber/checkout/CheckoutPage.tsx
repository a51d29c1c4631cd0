import { Card, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/call';
import { useIntent } from '../../api/intent';
import { Problem } from '../../api/problem';
import { read } from '../../api/read';
import type { Body, Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { Empty } from '../../ui/Empty';
import { useEvery } from '../../ui/every';
import { LinkButton } from '../../ui/LinkButton';
import { PageTitle } from '../../ui/PageTitle';
import { QueryState } from '../../ui/QueryState';
import { Trouble } from '../../ui/Trouble';
import { Waiting } from '../../ui/Waiting';
import { AddOnChoice, wanted } from '../parts/AddOnChoice';
import { useKhalti } from '../parts/khalti';
import { PayPanel } from '../parts/PayPanel';
import { addOnsFor } from '../parts/plans';
import { Quantity } from '../parts/Quantity';
import { TwoColumns } from '../parts/TwoColumns';
import { useQuote } from '../parts/useQuote';
import { Coupon } from './Coupon';
import { useWords } from './words';

const route = getRouteApi('/checkout/$plan');

/** From a plan to Khalti's page, with the exact amount before anything is ordered. */
export function CheckoutPage() {
  const t = useWords();
  const { plan: code } = route.useParams();
  const plans = useQuery(read('listPlans', { query: { limit: 200 } }));
  const addOns = useQuery(read('listAddOns', { query: { limit: 200 } }));
  return (
    <QueryState query={plans}>
      {({ items }) => {
        const plan = items.find((one) => one.code === code);
        if (plan && !addOns.isFetched) return <Waiting />;
        if (plan) return <Checkout plan={plan} offered={addOns.data?.items} />;
        return <Empty acts={<LinkButton to="/">{t('plans')}</LinkButton>}>{t('none')}</Empty>;
      }}
    </QueryState>
  );
}

function Checkout({ plan, offered }: { plan: Schema<'Plan'>; offered: Schema<'AddOn'>[] | undefined }) {
  const t = useWords();
  const format = useFormat();
  const every = useEvery();
  const [quantity, setQuantity] = useState(1);
  const [addOns, setAddOns] = useState<Record<string, number>>({});
  const [coupon, setCoupon] = useState<string>();
  const plain = { planCode: plan.code, quantity, addOns: wanted(addOns) };
  const asked = useQuote('previewCheckout', true, { body: { ...plain, ...(coupon && { couponCode: coupon }) } });
  const couponRefused = asked.error instanceof Problem && asked.error.code === 'coupon-not-usable';
  // a coupon that does not count hides no price: it is said beside it, and what is ordered is without it
  const without = useQuote('previewCheckout', couponRefused, { body: plain });
  const quote = couponRefused ? without : asked;
  const order = { ...plain, ...(coupon && !couponRefused && { couponCode: coupon }) };
  const price = { amount: format.price(plan.price), every: every(plan.billingPeriod) };
  const trial = quote.data?.trialDays ?? plan.trialDays;
  const refused = quote.error instanceof Problem ? quote.error.code : undefined;
  return (
    <>
      <PageTitle lead={trial > 0 ? t('lead.trial', { ...price, n: format.number(trial) }) : t('lead', price)}>
        {t('title', { plan: plan.name })}
      </PageTitle>
      {refused === 'already-subscribed' ? (
        <Empty acts={<LinkButton to="/me">{t('mine')}</LinkButton>}>{t('already')}</Empty>
      ) : (
        <TwoColumns>
          <Card className="surface" component="section" aria-labelledby="options">
            <Title order={2} fz="1.2rem" mb="md" id="options">
              {t('options')}
            </Title>
            <Stack gap="lg">
              <Quantity value={quantity} onChange={setQuantity} />
              <AddOnChoice of={addOnsFor(plan, offered, false)} chosen={addOns} onChange={setAddOns} />
              <Coupon used={coupon} refused={couponRefused ? asked.error : null} onChange={setCoupon} />
            </Stack>
          </Card>
          <div>
            {couponRefused && <Text mb="sm">{t('coupon.without')}</Text>}
            <Order order={order} quote={quote} trial={trial} />
          </div>
        </TwoColumns>
      )}
    </>
  );
}

interface OrderProps {
  order: Body<'startCheckout'>;
  quote: ReturnType<typeof useQuote<'previewCheckout'>>;
  trial: number;
}

function Order({ order, quote, trial }: OrderProps) {
  const t = useWords();
  const format = useFormat();
  const navigate = useNavigate();
  const khalti = useKhalti();
  const start = useIntent(
    (wish: Body<'startCheckout'>, intent) => call('startCheckout', { body: wish, intent }),
    ({ payment }) => {
      if (!khalti.leave(payment)) void navigate({ to: '/me' });
    },
  );
  if (quote.error) return <Trouble of={quote.error} again={() => quote.refetch()} />;
  if (!quote.data) return <Waiting lines={7} height={30} />;
  const n = format.number(trial);
  return (
    <div>
      <PayPanel
        of={quote.data}
        free={trial > 0 ? t('trial', { n }) : t('free')}
        stale={quote.isPlaceholderData}
        onPay={() => start.mutate(order)}
        sending={start.isPending}
        going={khalti.going}
        trouble={start.error}
        says={{ 'already-subscribed': t('already') }}
      />
      {trial > 0 && (
        <Text c="dimmed" mt="sm">
          {t('trial.next', { n, amount: format.money(quote.data.total) })}
        </Text>
      )}
    </div>
  );
}
