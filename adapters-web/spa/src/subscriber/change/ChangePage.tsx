import { Card, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { Body, Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { Choice } from '../../ui/Choice';
import { useEvery } from '../../ui/every';
import { LinkButton } from '../../ui/LinkButton';
import { PageTitle } from '../../ui/PageTitle';
import { AddOnChoice, wanted } from '../parts/AddOnChoice';
import { GoingOn } from '../parts/GoingOn';
import { OneSubscription } from '../parts/OneSubscription';
import { addOnsFor, useCatalog } from '../parts/plans';
import { Quantity } from '../parts/Quantity';
import { TwoColumns } from '../parts/TwoColumns';
import { useWords as useParts } from '../parts/words';
import { Offer } from './Offer';
import { useWords } from './words';

const route = getRouteApi('/me/$id/change');

/** Another plan, quantity or add-ons: chosen on the left, priced on the right. */
export function ChangePage() {
  const t = useWords();
  const { id } = route.useParams();
  const { plan } = route.useSearch();
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <OneSubscription id={id}>
        {(one) => (
          <GoingOn of={one}>
            <Change of={one} first={plan ?? one.planCode} />
          </GoingOn>
        )}
      </OneSubscription>
    </>
  );
}

function Change({ of, first }: { of: Schema<'Subscription'>; first: string }) {
  const t = useWords();
  const parts = useParts();
  const catalog = useCatalog();
  const [planCode, setPlan] = useState(first);
  const [quantity, setQuantity] = useState(of.quantity);
  const [addOns, setAddOns] = useState<Record<string, number>>(
    Object.fromEntries(of.addOns.map((one) => [one.code, one.quantity])),
  );
  const [when, setWhen] = useState<'now' | 'period-end'>('now');
  const trial = of.status === 'trialing';
  const plan = catalog.plan(planCode);
  const offered = plan ? addOnsFor(plan, catalog.addOns, false) : [];
  const fitting = Object.fromEntries(
    Object.entries(addOns).filter(([code]) => offered.some((one) => one.code === code)),
  );
  const wish: Body<'previewChange'> = { planCode, quantity, addOns: wanted(fitting), when };
  return (
    <TwoColumns>
      <Card className="surface">
        <Stack gap="lg">
          <Plans of={of} value={planCode} onChange={setPlan} />
          <Quantity value={quantity} onChange={setQuantity} />
          <AddOnChoice of={offered} chosen={fitting} onChange={setAddOns} />
          <Choice
            label={t('when')}
            value={when}
            onChange={setWhen}
            of={[
              { value: 'now', label: t('when.now'), text: t(trial ? 'when.now.text.trial' : 'when.now.text') },
              {
                value: 'period-end',
                label: t(trial ? 'when.trial-end' : 'when.period-end'),
                text: t('when.period-end.text'),
              },
            ]}
          />
          <div>
            <LinkButton to="/me" variant="subtle" px={6}>
              {parts('back')}
            </LinkButton>
          </div>
        </Stack>
      </Card>
      <Offer of={of} wish={wish} differs={differs(of, wish)} onLater={() => setWhen('period-end')} />
    </TwoColumns>
  );
}

/** Whether that is anything else than what is renewed anyway. */
function differs(of: Schema<'Subscription'>, wish: Body<'previewChange'>): boolean {
  const had = of.pendingChange ?? of;
  const key = (list: { code: string | null; quantity: number | null }[] = []) =>
    JSON.stringify(list.map((one) => `${one.code} ${one.quantity}`).sort());
  return had.planCode !== wish.planCode || had.quantity !== wish.quantity || key(had.addOns) !== key(wish.addOns);
}

interface PlansProps {
  of: Schema<'Subscription'>;
  value: string;
  onChange: (code: string) => void;
}

function Plans({ of, value, onChange }: PlansProps) {
  const mine = of.planCode;
  const t = useWords();
  const format = useFormat();
  const every = useEvery();
  const catalog = useCatalog();
  const plans = catalog.plans ?? [];
  const codes = plans.some((one) => one.code === mine)
    ? plans.map((one) => one.code)
    : [mine, ...plans.map((p) => p.code)];
  return (
    <Choice
      label={t('plan')}
      value={value}
      onChange={onChange}
      of={codes.map((code) => {
        const plan = catalog.plan(code);
        const name = catalog.planName(code);
        // the price of another version is not what is paid here
        const priced = plan && (code !== mine || plan.version === of.planVersion);
        return {
          value: code,
          label: code === mine ? t('mine', { plan: name }) : name,
          text: priced && `${format.price(plan.price)} ${every(plan.billingPeriod)}`,
        };
      })}
    />
  );
}
