import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Radio.layer.css';
import { Button, Card, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/call';
import { useIntent } from '../../api/intent';
import type { Body, Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { ConfirmMoney } from '../../ui/ConfirmMoney';
import { LinkButton } from '../../ui/LinkButton';
import { PageTitle } from '../../ui/PageTitle';
import { OneSubscription } from '../parts/OneSubscription';
import { useCatalog } from '../parts/plans';
import { useWords } from './words';

const route = getRouteApi('/me/$id/cancel');
type When = 'period-end' | 'now';

/** The end of a subscription, with what is kept and what is lost said before. */
export function CancelPage() {
  const t = useWords();
  const { id } = route.useParams();
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <OneSubscription id={id}>{(one) => <Cancel of={one} />}</OneSubscription>
    </>
  );
}

function Cancel({ of }: { of: Schema<'Subscription'> }) {
  const t = useWords();
  const format = useFormat();
  const plan = useCatalog().planName(of.planCode);
  const navigate = useNavigate();
  // what was never paid for has no end to wait for
  const ends = of.currentPeriod?.endsAt ?? of.trialEndsAt;
  const [when, setWhen] = useState<When>(ends ? 'period-end' : 'now');
  const [reason, setReason] = useState('');
  const [asking, ask] = useState(false);
  const cancel = useIntent(
    (body: Body<'cancelSubscription'>, intent) => call('cancelSubscription', { path: { id: of.id }, body, intent }),
    () => navigate({ to: '/me' }),
  );
  const day = ends ? format.day(ends) : '';
  const choices: When[] = ends ? ['period-end', 'now'] : ['now'];
  return (
    <Card className="surface" maw={620}>
      <Stack gap="lg">
        <Radio.Group label={t('when')} value={when} onChange={(value) => setWhen(value as When)}>
          <Stack gap="xs" mt={6}>
            {choices.map((one) => (
              <Radio key={one} value={one} label={t(`when.${one}`)} description={t(`when.${one}.text`, { day })} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t('reason')}
          value={reason}
          maxLength={500}
          rows={3}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group>
          <Button variant="light" color="red" onClick={() => ask(true)}>
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
        title={t(`confirm.${when}`, { plan })}
        yes={t(`yes.${when}`, { day })}
        no={t('keep')}
        onYes={() => cancel.mutate({ when, ...(reason.trim() && { reason: reason.trim() }) })}
        sending={cancel.isPending}
        trouble={cancel.error}
        danger
      >
        <Text>{t(`text.${when}`, { day })}</Text>
      </ConfirmMoney>
    </Card>
  );
}
