import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Radio.layer.css';
import { Card, Radio, SimpleGrid, Stack } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/call';
import { useIntent } from '../../api/intent';
import type { Body, Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { Empty } from '../../ui/Empty';
import { LinkButton } from '../../ui/LinkButton';
import { PageTitle } from '../../ui/PageTitle';
import { Trouble } from '../../ui/Trouble';
import { Waiting } from '../../ui/Waiting';
import { useKhalti } from '../parts/khalti';
import { OneSubscription } from '../parts/OneSubscription';
import { PayPanel } from '../parts/PayPanel';
import { addOnsFor, useCatalog } from '../parts/plans';
import { Quantity } from '../parts/Quantity';
import { useQuote } from '../parts/useQuote';
import { useWords as useParts } from '../parts/words';
import { useWords } from './words';

const route = getRouteApi('/me/$id/extras');

/** Add-ons that are bought once. */
export function ExtrasPage() {
  const t = useWords();
  const { id } = route.useParams();
  const catalog = useCatalog();
  const back = <LinkButton to="/me">{t('back')}</LinkButton>;
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <OneSubscription id={id}>
        {(one) => {
          const plan = catalog.plan(one.planCode);
          if (!catalog.plans || !catalog.addOns) return <Waiting />;
          const offered = plan ? addOnsFor(plan, catalog.addOns, true) : [];
          if (offered.length === 0) return <Empty acts={back}>{t('none')}</Empty>;
          return <Extras id={id} of={offered} />;
        }}
      </OneSubscription>
    </>
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
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
      <Card className="surface">
        <Stack gap="lg">
          <Radio.Group label={t('choose')} value={addOnCode} onChange={choose}>
            <Stack gap="xs" mt={6}>
              {of.map((one) => (
                <Radio
                  key={one.code}
                  value={one.code}
                  label={one.name}
                  description={[parts('addOn.once', { amount: format.price(one.price) }), one.description]
                    .filter(Boolean)
                    .join(' · ')}
                />
              ))}
            </Stack>
          </Radio.Group>
          <Quantity value={quantity} onChange={setQuantity} />
          <div>
            <LinkButton to="/me" variant="subtle" px={6}>
              {t('back')}
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
    </SimpleGrid>
  );
}
