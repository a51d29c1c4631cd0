import { Button, Card, Group, Stack, Text, TextInput } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/call';
import { useIntent } from '../../api/intent';
import { useNow } from '../../api/session';
import type { Body, Schema } from '../../api/types';
import { nepalDay } from '../../i18n/dates';
import { useFormat } from '../../i18n/format';
import { Choice } from '../../ui/Choice';
import { ConfirmMoney } from '../../ui/ConfirmMoney';
import { Empty } from '../../ui/Empty';
import { LinkButton } from '../../ui/LinkButton';
import { PageTitle } from '../../ui/PageTitle';
import { OneSubscription } from '../parts/OneSubscription';
import { usePausable } from '../parts/pausable';
import { useCatalog } from '../parts/plans';
import { useWords as useParts } from '../parts/words';
import { pausedUntil } from './until';
import { useWords } from './words';

const route = getRouteApi('/me/$id/pause');
const DAY = 86_400_000;
const LONGEST = 90;

/** Lets paid time stand still. */
export function PausePage() {
  const t = useWords();
  const { id } = route.useParams();
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <OneSubscription id={id}>{(one) => <Pausable of={one} />}</OneSubscription>
    </>
  );
}

/** Offers only what the server does not refuse. */
function Pausable({ of }: { of: Schema<'Subscription'> }) {
  const t = useWords();
  const parts = useParts();
  const pausable = usePausable(of);
  if (pausable === 'yes') return <Pause of={of} />;
  return <Empty acts={<LinkButton to="/me">{parts('back')}</LinkButton>}>{t(pausable)}</Empty>;
}

const isoDay = (at: number) => new Date(nepalDay(new Date(at).toISOString())).toISOString().slice(0, 10);

function Pause({ of }: { of: Schema<'Subscription'> }) {
  const t = useWords();
  const format = useFormat();
  const navigate = useNavigate();
  const catalog = useCatalog();
  const longest = catalog.plan(of.planCode)?.pauses.longestDays ?? LONGEST;
  const now = Date.parse(useNow());
  const [choice, choose] = useState<'longest' | 'own'>('longest');
  const [day, setDay] = useState('');
  const [asking, ask] = useState(false);
  const pause = useIntent(
    (body: Body<'pauseSubscription'>, intent) => call('pauseSubscription', { path: { id: of.id }, body, intent }),
    () => navigate({ to: '/me' }),
  );
  const n = format.number(longest);
  const until = choice === 'own' ? pausedUntil(day, now, longest) : undefined;
  const ends = until ?? new Date(now + longest * DAY).toISOString();
  const wrong = choice === 'own' && day !== '' && !until;
  return (
    <Card className="surface" maw={620}>
      <Stack gap="lg">
        <Text>{t('loses')}</Text>
        <Choice
          label={t('until')}
          value={choice}
          onChange={choose}
          of={[
            { value: 'longest', label: t('longest', { n }) },
            { value: 'own', label: t('own') },
          ]}
        />
        {choice === 'own' && (
          <TextInput
            type="date"
            label={t('day')}
            description={until ? format.day(until) : t('until.text', { n })}
            min={isoDay(now + DAY)}
            max={isoDay(now + longest * DAY)}
            value={day}
            error={wrong ? t('day.wrong', { n }) : undefined}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
        )}
        <Group>
          <Button onClick={() => ask(true)} disabled={choice === 'own' && !until}>
            {t('go')}
          </Button>
          <LinkButton to="/me" variant="default">
            {t('keep')}
          </LinkButton>
        </Group>
      </Stack>
      <ConfirmMoney
        opened={asking}
        onClose={() => ask(false)}
        title={t('confirm', { plan: catalog.planName(of.planCode) })}
        yes={t('yes')}
        no={t('keep')}
        onYes={() => pause.mutate(until ? { until } : {})}
        sending={pause.isPending}
        trouble={pause.error}
        says={{
          'pauses-used-up': t('used-up'),
          'subscription-not-pausable': t('not-pausable'),
          'checkout-in-progress': t('being-paid'),
        }}
      >
        <Text>{t('text', { day: format.day(ends) })}</Text>
      </ConfirmMoney>
    </Card>
  );
}
