import { Text } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/call';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { Diff } from '../../ui/Diff';
import { DraftForm } from '../../ui/DraftForm';
import { Empty } from '../../ui/Empty';
import { useEvery } from '../../ui/every';
import { LinkButton } from '../../ui/LinkButton';
import { PageTitle } from '../../ui/PageTitle';
import { QueryState } from '../../ui/QueryState';
import { different, draftOf, faults, offered, wanted } from './draft';
import { useFieldName } from './names';
import { PlanFields } from './PlanFields';
import { usePlan } from './usePlan';
import { useWords } from './words';

const route = getRouteApi('/admin/plans/$code/version');

/** Publishes the next version of a plan. */
export function NewVersionPage() {
  const t = useWords();
  const { code } = route.useParams();
  const { plan, query } = usePlan(code);
  return (
    <>
      <PageTitle lead={t('version.lead')}>{t('version.title', { name: plan?.name ?? code })}</PageTitle>
      {plan === null && <Empty>{t('absent', { code })}</Empty>}
      {plan && <Form plan={plan} />}
      {plan === undefined && <QueryState query={query}>{() => null}</QueryState>}
    </>
  );
}

function Form({ plan: found }: { plan: Schema<'AdminPlan'> }) {
  const t = useWords();
  const format = useFormat();
  const every = useEvery();
  const navigate = useNavigate();
  const fieldName = useFieldName();
  // what is compared with is what was there when the form was opened
  const [plan] = useState(found);
  const [draft, change] = useState(() => draftOf(plan));
  const wrong = faults(draft);
  const next = wanted(draft);
  const changed = different(offered(plan), next);
  const nothing = Object.keys(changed).length === 0;
  const params = { code: plan.code };
  const price = `${format.money(next.price)} ${every(next.billingPeriod)}`;
  return (
    <DraftForm
      fields={({ tried, trouble }) => (
        <PlanFields draft={draft} change={change} wrong={tried ? wrong : {}} trouble={trouble} code={false} />
      )}
      fault={Object.keys(wrong).length > 0 ? t('faults') : nothing && t('version.same')}
      leave={
        <LinkButton to="/admin/plans/$code" params={params} variant="default">
          {t('leave')}
        </LinkButton>
      }
      look={t('new.look')}
      title={t('version.confirm', { n: format.number(plan.version + 1), name: next.name })}
      yes={t('version.yes', { n: format.number(plan.version + 1), price })}
      no={t('version.no', { n: format.number(plan.version) })}
      says={{ 'plan-changed': t('version.changed'), 'plan-retired': t('version.retired') }}
      act={(reason, intent) => call('publishPlanVersion', { path: params, body: { ...changed, reason }, intent })}
      done={() => navigate({ to: '/admin/plans/$code', params })}
    >
      <Text>{t('version.text')}</Text>
      <Diff caption={t('compare')} before={offered(plan)} after={next} name={fieldName} />
    </DraftForm>
  );
}
