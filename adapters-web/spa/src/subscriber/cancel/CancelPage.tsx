import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Radio.layer.css';
import { Button, Card, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/call';
import { useIntent } from '../../api/intent';
import type { Body, Schema } from '../../api/types';
import { ConfirmMoney } from '../../ui/ConfirmMoney';
import { LinkButton } from '../../ui/LinkButton';
import { PageTitle } from '../../ui/PageTitle';
import { OneSubscription } from '../parts/OneSubscription';
import { useCatalog } from '../parts/plans';
import { useChoices } from './choices';
import { useWords } from './words';

const route = getRouteApi('/me/$id/cancel');

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
  const plan = useCatalog().planName(of.planCode);
  const navigate = useNavigate();
  const choices = useChoices(of);
  const [chosen, choose] = useState<string>();
  const choice = choices.find((one) => one.when === chosen) ?? choices[0];
  const when = choice.when;
  const [reason, setReason] = useState('');
  // by what it is about: nobody says yes to another end than was asked about
  const [asking, ask] = useState<string>();
  const cancel = useIntent(
    (body: Body<'cancelSubscription'>, intent) => call('cancelSubscription', { path: { id: of.id }, body, intent }),
    () => navigate({ to: '/me' }),
  );
  return (
    <Card className="surface" maw={620}>
      <Stack gap="lg">
        <Radio.Group label={t('when')} value={when} onChange={choose}>
          <Stack gap="xs" mt={6}>
            {choices.map((one) => (
              <Radio key={one.when} value={one.when} label={t(`when.${one.when}`)} description={one.text} />
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
          <Button variant="light" color="red" onClick={() => ask(when)}>
            {t('go')}
          </Button>
          <LinkButton to="/me" variant="default">
            {t('keep')}
          </LinkButton>
        </Group>
      </Stack>
      <ConfirmMoney
        opened={asking === when}
        onClose={() => ask(undefined)}
        title={t(`confirm.${when}`, { plan })}
        yes={choice.yes}
        no={t('keep')}
        onYes={() => cancel.mutate({ when, ...(reason.trim() && { reason: reason.trim() }) })}
        sending={cancel.isPending}
        trouble={cancel.error}
        danger
      >
        <Text>{choice.happens}</Text>
      </ConfirmMoney>
    </Card>
  );
}
