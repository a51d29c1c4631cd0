import { Alert, Button, Card, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/call';
import { read } from '../../api/read';
import { mayWrite, session, useSession } from '../../api/session';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { ConfirmAct } from '../../ui/ConfirmAct';
import { Empty } from '../../ui/Empty';
import { PageTitle } from '../../ui/PageTitle';
import { QueryState } from '../../ui/QueryState';
import { Said } from '../../ui/Said';
import { ahead } from './ahead';
import { later, local, STEPS } from './steps';
import { useWords } from './words';

/** Lets time pass, where nobody's money is real. */
export function ClockPage() {
  const t = useWords();
  const who = useSession();
  const query = useQuery({ ...read('readTestClock'), enabled: who?.testClock === true });
  if (who && !who.testClock) {
    return (
      <>
        <PageTitle>{t('title')}</PageTitle>
        <Empty>{t('none')}</Empty>
      </>
    );
  }
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <QueryState query={query}>{(clock) => <Clock of={clock} />}</QueryState>
    </>
  );
}

function Clock({ of }: { of: Schema<'TestClock'> }) {
  const t = useWords();
  const format = useFormat();
  const may = mayWrite(useSession());
  const known = useQueryClient();
  const [typed, type] = useState('');
  const [to, move] = useState<string>();
  const [said, say] = useState<string>();
  const wanted = typed === '' ? undefined : local(typed);
  const { key, days } = ahead(of.ahead);
  const now = `${format.day(of.now)}, ${format.clock(of.now)}`;
  const then = to ? `${format.day(to)}, ${format.clock(to)}` : '';
  return (
    <Stack gap="lg">
      <Card className="surface">
        <Said>{said}</Said>
        <Text c="dimmed">{t('now')}</Text>
        <Text fz="1.6rem" fw={650}>
          {now}
        </Text>
        <Text c="dimmed">{t(key, { count: days, n: format.number(days) })}</Text>
      </Card>
      {may ? (
        <Card className="surface">
          <Text fw={650} mb="sm">
            {t('move')}
          </Text>
          <Group gap="sm" mb="md">
            {STEPS.map((step) => (
              <Button key={step} variant="default" onClick={() => move(later(of.now, step))}>
                {t(`step.${step}`)}
              </Button>
            ))}
          </Group>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (wanted) move(wanted);
            }}
          >
            <Group align="flex-end" gap="sm">
              <TextInput
                type="datetime-local"
                label={t('to')}
                value={typed}
                onChange={(event) => type(event.currentTarget.value)}
              />
              <Button type="submit" variant="default" disabled={!wanted}>
                {t('look')}
              </Button>
            </Group>
          </form>
        </Card>
      ) : (
        <Alert color="gray">{t('viewer')}</Alert>
      )}
      <ConfirmAct
        opened={to !== undefined}
        onClose={() => move(undefined)}
        title={t('confirm')}
        yes={t('yes', { then })}
        no={t('no')}
        danger
        says={{ 'test-clock-moving': t('moving') }}
        act={(reason) => call('moveTestClock', { body: { now: to ?? of.now, reason } })}
        done={(clock) => {
          move(undefined);
          void known.invalidateQueries({ queryKey: session.queryKey });
          say(t('moved', { from: now, to: `${format.day(clock.now)}, ${format.clock(clock.now)}` }));
        }}
      >
        <Text>{t('text', { then })}</Text>
        <ul>
          <li>{t('due.renewals')}</li>
          <li>{t('due.ends')}</li>
          <li>{t('due.money')}</li>
          <li>{t('due.books')}</li>
        </ul>
        <Text>{t('back')}</Text>
      </ConfirmAct>
    </Stack>
  );
}
