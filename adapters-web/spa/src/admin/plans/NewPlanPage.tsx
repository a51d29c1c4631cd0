import { Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/call';
import { useFormat } from '../../i18n/format';
import { DraftForm } from '../../ui/DraftForm';
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
  const [draft, change] = useState(NEW);
  const wrong = faults(draft);
  const plan = wanted(draft);
  const price = `${format.money(plan.price)} ${every(plan.billingPeriod)}`;
  return (
    <>
      <PageTitle lead={t('new.lead')}>{t('new.title')}</PageTitle>
      <DraftForm
        fields={({ tried, trouble }) => (
          <PlanFields draft={draft} change={change} wrong={tried ? wrong : {}} trouble={trouble} code />
        )}
        fault={Object.keys(wrong).length > 0 && t('faults')}
        leave={
          <LinkButton to="/admin/plans" variant="default">
            {t('leave')}
          </LinkButton>
        }
        look={t('new.look')}
        title={t('new.confirm', { name: plan.name })}
        yes={t('new.yes', { price })}
        no={t('new.no')}
        says={{ 'plan-code-taken': t('codeTaken') }}
        act={(reason, intent) => call('createPlan', { body: { code: draft.code, ...plan, reason }, intent })}
        done={(made) => navigate({ to: '/admin/plans/$code', params: { code: made.code } })}
      >
        <Text>{t('new.text', { price, tax: t(plan.taxInclusive ? 'tax.in' : 'tax.added') })}</Text>
      </DraftForm>
    </>
  );
}
