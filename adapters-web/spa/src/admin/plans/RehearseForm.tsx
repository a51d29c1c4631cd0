import '@mantine/core/styles/Checkbox.layer.css';
import { Alert, Button, Card, Group, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/call';
import { useIntent } from '../../api/intent';
import { mayWrite, useSession } from '../../api/session';
import type { Body, Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { whole } from '../../i18n/numbers';
import { dayStart } from '../../ui/Filters';
import { fieldError } from '../../ui/fields';
import { Trouble } from '../../ui/Trouble';
import { useWords } from './words';

/** To which version, and from when on. Nobody is moved by it. */
export function RehearseForm({ plan }: { plan: Schema<'AdminPlan'> }) {
  const t = useWords();
  const format = useFormat();
  const may = mayWrite(useSession());
  const navigate = useNavigate();
  const newer = plan.versions.filter((one) => one.version > 1).reverse();
  const [to, choose] = useState(String(plan.version));
  const [how, decide] = useState<'days' | 'date'>('days');
  const [days, type] = useState('30');
  const [date, on] = useState('');
  const from = dayStart(date);
  const wish: Body<'rehearseMigration'> = {
    toVersion: Number(to),
    ...(how === 'days' ? { noticeDays: whole(days) } : { effectiveFrom: from }),
  };
  const whole_ = how === 'days' ? wish.noticeDays !== undefined : from !== undefined;
  const rehearse = useIntent(
    (body: Body<'rehearseMigration'>, intent) => call('rehearseMigration', { path: { code: plan.code }, body, intent }),
    (made) => navigate({ to: '.', search: { rehearsal: made.id } as never }),
  );
  if (newer.length === 0) return <Alert color="gray">{t('migrate.onlyOne')}</Alert>;
  if (!may) return <Alert color="gray">{t('migrate.viewer')}</Alert>;
  return (
    <Card className="surface" mb="xl">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (whole_ && !rehearse.isPending) rehearse.mutate(wish);
        }}
      >
        <Group align="flex-start" gap="md">
          <NativeSelect
            label={t('migrate.to')}
            value={to}
            onChange={(event) => choose(event.currentTarget.value)}
            data={newer.map((one) => ({
              value: String(one.version),
              label: `${t('version.n', { n: format.number(one.version) })} · ${format.money(one.price)}`,
            }))}
          />
          <NativeSelect
            label={t('migrate.how')}
            value={how}
            onChange={(event) => decide(event.currentTarget.value as 'days')}
            data={[
              { value: 'days', label: t('migrate.days') },
              { value: 'date', label: t('migrate.date') },
            ]}
          />
          {how === 'days' ? (
            <TextInput
              label={t('migrate.notice')}
              inputMode="numeric"
              value={days}
              error={whole(days) === undefined ? t('fault.whole') : fieldError(rehearse.error, 'noticeDays')}
              onChange={(event) => type(event.currentTarget.value)}
            />
          ) : (
            <TextInput
              type="date"
              label={t('migrate.from')}
              value={date}
              error={fieldError(rehearse.error, 'effectiveFrom')}
              onChange={(event) => on(event.currentTarget.value)}
            />
          )}
        </Group>
        <Trouble
          of={rehearse.error}
          says={{
            'migration-goes-back': t('migrate.back'),
            'migration-of-another-interval': t('migrate.interval'),
          }}
        />
        <Button type="submit" mt="md" loading={rehearse.isPending} disabled={!whole_}>
          {t('migrate.rehearse')}
        </Button>
      </form>
    </Card>
  );
}
