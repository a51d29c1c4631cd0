import { Button, Group, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/call';
import { mayWrite, useSession } from '../../api/session';
import { useFormat } from '../../i18n/format';
import { ConfirmAct } from '../../ui/ConfirmAct';
import { useEvery } from '../../ui/every';
import { LinkButton } from '../../ui/LinkButton';
import { PageTitle } from '../../ui/PageTitle';
import { faults, NEW, wanted } from './draft';
import { PlanFields } from './PlanFields';
import { useWords } from './words';

/** Puts a plan on sale. */
export function NewPlanPage() {
  const t = useWords();
  const format = useFormat();
  const every = useEvery();
  const navigate = useNavigate();
  const may = mayWrite(useSession());
  const [draft, change] = useState(NEW);
  const [tried, tries] = useState(false);
  const [asking, ask] = useState(false);
  const [trouble, hits] = useState<unknown>();
  const wrong = faults(draft);
  const plan = wanted(draft);
  const price = `${format.money(plan.price)} ${every(plan.billingPeriod)}`;
  return (
    <>
      <PageTitle lead={t('new.lead')}>{t('new.title')}</PageTitle>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          tries(true);
          ask(Object.keys(wrong).length === 0);
        }}
      >
        <PlanFields draft={draft} change={change} wrong={tried ? wrong : {}} trouble={trouble} code />
        <Group mt="lg">
          <LinkButton to="/admin/plans" variant="default">
            {t('leave')}
          </LinkButton>
          {may && <Button type="submit">{t('new.look')}</Button>}
        </Group>
        {tried && Object.keys(wrong).length > 0 && (
          <Text role="alert" c="var(--mantine-color-error)" mt="sm">
            {t('faults')}
          </Text>
        )}
      </form>
      <ConfirmAct
        opened={asking}
        onClose={() => ask(false)}
        title={t('new.confirm', { name: plan.name })}
        yes={t('new.yes', { price })}
        no={t('new.no')}
        says={{ 'plan-code-taken': t('codeTaken') }}
        act={(reason, intent) =>
          call('createPlan', { body: { code: draft.code, ...plan, reason }, intent }).catch((problem) => {
            hits(problem);
            throw problem;
          })
        }
        done={(made) => navigate({ to: '/admin/plans/$code', params: { code: made.code } })}
      >
        <Text>{t('new.text', { price, tax: t(plan.taxInclusive ? 'tax.in' : 'tax.added') })}</Text>
      </ConfirmAct>
    </>
  );
}
