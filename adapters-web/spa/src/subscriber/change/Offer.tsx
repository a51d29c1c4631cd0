import { Alert, Button, Card, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/call';
import { useIntent } from '../../api/intent';
import { Problem } from '../../api/problem';
import type { Body, Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { ConfirmMoney } from '../../ui/ConfirmMoney';
import { Trouble } from '../../ui/Trouble';
import { Waiting } from '../../ui/Waiting';
import { useKhalti } from '../parts/khalti';
import { useCatalog } from '../parts/plans';
import { Sums } from '../parts/Sums';
import { useQuote } from '../parts/useQuote';
import { useWords as useParts } from '../parts/words';
import { useWords } from './words';

interface Props {
  of: Schema<'Subscription'>;
  wish: Body<'previewChange'>;
}
interface OfferProps extends Props {
  /** Whether something else is wanted than there is. */
  differs: boolean;
  /** Chooses the end of the paid time. */
  onLater: () => void;
}

/** What a change comes to, and the way to it. The quote that is shown is the one that is taken up, or nothing happens. */
export function Offer({ of, wish, differs, onLater }: OfferProps) {
  const t = useWords();
  const says = useRefusals();
  const quote = useQuote('previewChange', differs, { path: { id: of.id }, body: wish });
  const code = quote.error instanceof Problem ? quote.error.code : undefined;
  if (!differs || code === 'nothing-to-change') return <Text c="dimmed">{t('nothing')}</Text>;
  if (code === 'cheaper-at-period-end' || code === 'moved-by-a-pause') {
    return (
      <Alert color="marigold" role="status">
        <Text>{says[code]}</Text>
        <Button variant="default" mt="sm" onClick={onLater}>
          {t('later.choose')}
        </Button>
      </Alert>
    );
  }
  if (quote.error) return <Trouble of={quote.error} says={says} />;
  if (!quote.data) return <Waiting lines={7} height={30} />;
  return (
    <Quoted of={of} quote={quote.data} stale={quote.isPlaceholderData} renew={() => quote.refetch()} wish={wish} />
  );
}

interface QuotedProps extends Props {
  quote: Schema<'Quote'>;
  stale: boolean;
  renew: () => unknown;
}

function Quoted({ of, quote, stale, renew, wish }: QuotedProps) {
  const t = useWords();
  const parts = useParts();
  const format = useFormat();
  const catalog = useCatalog();
  const navigate = useNavigate();
  const khalti = useKhalti();
  const says = useRefusals();
  const [asking, ask] = useState(false);
  const change = useIntent(
    (quoteId: string, intent) => call('changeSubscription', { path: { id: of.id }, body: { quoteId }, intent }),
    ({ payment }) => {
      if (!khalti.leave(payment)) void navigate({ to: '/me' });
    },
  );
  const due = quote.due.amount > 0;
  const later = wish.when === 'period-end';
  const amount = format.money(quote.due);
  const plan = catalog.planName(quote.planCode);
  const yes = due ? t('pay', { amount }) : t(later ? 'later' : 'free');
  return (
    <Card className="surface" component="section" aria-labelledby="what" aria-busy={stale}>
      <Title order={2} fz="1.2rem" mb="xs" id="what">
        {t('what')}
      </Title>
      {later ? <Text>{t('next', { amount: format.money(quote.total) })}</Text> : <Sums of={quote} />}
      <Text c="dimmed" fz="sm" mt="sm">
        {due && !later ? t('begins.paid') : t('begins.day', { day: format.day(quote.effectiveAt) })}{' '}
        {t('expires', { time: `${format.day(quote.expiresAt)}, ${format.clock(quote.expiresAt)}` })}
      </Text>
      <Button size="lg" mt="lg" fullWidth onClick={() => ask(true)} disabled={stale} loading={khalti.going}>
        {yes}
      </Button>
      <Text c="dimmed" fz="sm" mt="sm">
        {due ? parts('pay.next') : parts('free')}
      </Text>
      <ConfirmMoney
        opened={asking}
        onClose={() => {
          ask(false);
          if (change.error) renew();
          change.reset();
        }}
        title={t('confirm', { plan })}
        yes={yes}
        no={t('keep')}
        onYes={() => change.mutate(quote.quoteId)}
        sending={change.isPending || khalti.going}
        trouble={change.error}
        says={says}
      >
        <Text>
          {due
            ? t('confirm.pay', { amount })
            : later
              ? t('confirm.later', { day: format.day(quote.effectiveAt) })
              : t('confirm.now')}
        </Text>
        {quote.credit.amount > 0 && <Text>{t('credit', { amount: format.money(quote.credit) })}</Text>}
      </ConfirmMoney>
    </Card>
  );
}

/** Why something cannot be changed, and what to do instead. */
export function useRefusals(): Record<string, string> {
  const t = useWords();
  const parts = useParts();
  return {
    'nothing-to-change': t('nothing'),
    'already-subscribed': t('already'),
    'subscription-not-changeable': t('not-changeable'),
    'cheaper-at-period-end': t('cheaper'),
    'moved-by-a-pause': t('paused'),
    'change-paid-ahead': t('ahead'),
    'add-on-not-for-plan': t('not-for-plan'),
    'checkout-in-progress': parts('inProgress'),
    'quote-outdated': parts('outdated'),
    'gateway-unavailable': parts('gateway'),
  };
}
