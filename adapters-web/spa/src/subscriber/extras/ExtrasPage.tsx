import { Card, Stack } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/call';
import { useIntent } from '../../api/intent';
import type { Body, Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { Choice } from '../../ui/Choice';
import { Empty } from '../../ui/Empty';
import { LinkButton } from '../../ui/LinkButton';
import { PageTitle } from '../../ui/PageTitle';
import { Trouble } from '../../ui/Trouble';
import { Waiting } from '../../ui/Waiting';
import { GoingOn } from '../parts/GoingOn';
import { useKhalti } from '../parts/khalti';
import { OneSubscription } from '../parts/OneSubscription';
import { PayPanel } from '../parts/PayPanel';
import { addOnsFor, useCatalog } from '../parts/plans';
import { Quantity } from '../parts/Quantity';
import { TwoColumns } from '../parts/TwoColumns';
import { useQuote } from '../parts/useQuote';
import { useWords as useParts } from '../parts/words';
import { useWords } from './words';

const route = getRouteApi('/me/$id/extras');

/** Add-ons that are bought once. */
export function ExtrasPage() {
  const t = useWords();
  const { id } = route.useParams();
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <OneSubscription id={id}>
        {(one) => (
          <GoingOn of={one}>
            <Offered of={one} />
          </GoingOn>
        )}
      </OneSubscription>
    </>
  );
}

/** Offers only what the server does not refuse. */
function Offered({ of }: { of: Schema<'Subscription'> }) {
  const t = useWords();
  const parts = useParts();
  const catalog = useCatalog();
  const plan = catalog.plan(of.planCode);
  if (!catalog.plans || !catalog.addOns) return <Waiting />;
  const offered = plan ? addOnsFor(plan, catalog.addOns, true) : [];
  const paid = of.status === 'active';
  if (paid && offered.length > 0) return <Extras id={of.id} of={offered} />;
  return (
    <Empty
      acts={
        <>
          {offered.length > 0 && (
            <LinkButton to="/me/$id/renew" params={{ id: of.id }}>
              {t('unpaid.way')}
            </LinkButton>
          )}
          <LinkButton to="/me" variant="default">
            {parts('back')}
          </LinkButton>
        </>
      }
    >
      {offered.length > 0 ? t('unpaid') : t('none')}
    </Empty>
  );
}

function Extras({ id, of }: { id: string; of: Schema<'AddOn'>[] }) {
  const t = useWords();
  const parts = useParts();
  const format = useFormat();
  const navigate = useNavigate();
  const khalti = useKhalti();
  const [addOnCode, choose] = useState(of[0]?.code ?? '');
  const [quantity, setQuantity] = useState(1);
  const quote = useQuote('previewPurchase', true, { path: { id }, body: { addOnCode, quantity } });
  const buy = useIntent(
    (body: Body<'buyAddOn'>, intent) => call('buyAddOn', { path: { id }, body, intent }),
    ({ payment }) => {
      if (!khalti.leave(payment)) void navigate({ to: '/me' });
    },
  );
  const says = {
    'too-many-add-ons': t('too-many'),
    'add-on-not-for-plan': t('not-for-plan'),
    'quote-outdated': parts('outdated'),
  };
  return (
    <TwoColumns>
      <Card className="surface">
        <Stack gap="lg">
          <Choice
            label={t('choose')}
            value={addOnCode}
            onChange={choose}
            of={of.map((one) => ({
              value: one.code,
              label: one.name,
              text: [parts('addOn.once', { amount: format.price(one.price) }), one.description]
                .filter(Boolean)
                .join(' · '),
            }))}
          />
          <Quantity value={quantity} onChange={setQuantity} />
          <div>
            <LinkButton to="/me" variant="subtle" px={6}>
              {parts('back')}
            </LinkButton>
          </div>
        </Stack>
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
          onPay={() => quote.data && buy.mutate({ addOnCode, quantity, quoteId: quote.data.quoteId })}
          sending={buy.isPending}
          going={khalti.going}
          trouble={buy.error}
          says={says}
        />
      )}
    </TwoColumns>
  );
}
