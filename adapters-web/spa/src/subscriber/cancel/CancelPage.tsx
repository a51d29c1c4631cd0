import { Alert, Button, Card, Group, Stack, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/call';
import { useIntent } from '../../api/intent';
import { read } from '../../api/read';
import type { Body, Schema } from '../../api/types';
import { Choice } from '../../ui/Choice';
import { ConfirmMoney } from '../../ui/ConfirmMoney';
import { Empty } from '../../ui/Empty';
import { LinkButton } from '../../ui/LinkButton';
import { PageTitle } from '../../ui/PageTitle';
import { OneSubscription } from '../parts/OneSubscription';
import { promised, useChoices } from './choices';
import { useWords } from './words';

const route = getRouteApi('/me/$id/cancel');

/** The end of a subscription, with what is kept and what is lost said before. */
export function CancelPage() {
  const t = useWords();
  const { id } = route.useParams();
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <OneSubscription id={id}>
        {(one) =>
          one.status === 'ended' ? (
            <Empty acts={<LinkButton to="/me">{t('back')}</LinkButton>}>{t('over')}</Empty>
          ) : (
            <Cancel of={one} />
          )
        }
      </OneSubscription>
    </>
  );
}

/** What was asked about is not there any more. */
class Changed extends Error {}

/** Cancels what was shown, and nothing else: a page may have been open since before its end, or a payment. */
function useCancel(of: Schema<'Subscription'>) {
  const known = useQueryClient();
  const navigate = useNavigate();
  const path = { id: of.id };
  return useIntent(
    async (body: Body<'cancelSubscription'>, intent) => {
      const fresh = await known.fetchQuery({ ...read('readSubscription', { path }), staleTime: 0 });
      if (promised(fresh) !== promised(of)) throw new Changed();
      return call('cancelSubscription', { path, body, intent });
    },
    () => navigate({ to: '/me' }),
  );
}

function Cancel({ of }: { of: Schema<'Subscription'> }) {
  const t = useWords();
  const choices = useChoices(of);
  const [chosen, choose] = useState<string>();
  const choice = choices.find((one) => one.when === chosen) ?? choices[0];
  const when = choice.when;
  const [reason, setReason] = useState('');
  // by what it is about: nobody says yes to another end than was asked about
  const about = `${when} ${promised(of)}`;
  const [asking, ask] = useState<string>();
  const cancel = useCancel(of);
  const changed = cancel.error instanceof Changed;
  return (
    <Card className="surface" maw={620}>
      <div role="status">
        {changed && (
          <Alert color="marigold" variant="light" mb="lg">
            {t('changed')}
          </Alert>
        )}
      </div>
      <Stack gap="lg">
        <Choice
          label={t('when')}
          value={when}
          onChange={choose}
          of={choices.map((one) => ({ value: one.when, label: one.label, text: one.text }))}
        />
        <Textarea
          label={t('reason')}
          value={reason}
          maxLength={500}
          rows={3}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group>
          <Button
            variant="light"
            color="red"
            onClick={() => {
              cancel.reset();
              ask(about);
            }}
          >
            {t('go')}
          </Button>
          <LinkButton to="/me" variant="default">
            {t('keep')}
          </LinkButton>
        </Group>
      </Stack>
      <ConfirmMoney
        opened={asking === about}
        onClose={() => ask(undefined)}
        title={choice.asks}
        yes={choice.yes}
        no={t('keep')}
        onYes={() => cancel.mutate({ when, ...(reason.trim() && { reason: reason.trim() }) })}
        sending={cancel.isPending}
        trouble={changed ? undefined : cancel.error}
        danger
      >
        <Text>{choice.happens}</Text>
      </ConfirmMoney>
    </Card>
  );
}
