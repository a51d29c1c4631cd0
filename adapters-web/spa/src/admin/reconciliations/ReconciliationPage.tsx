import '@mantine/core/styles/Progress.layer.css';
import { Alert, Card, Code, Progress, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { read } from '../../api/read';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { DateText } from '../../ui/DateText';
import { Facts } from '../../ui/Facts';
import { PageTitle } from '../../ui/PageTitle';
import { QueryState } from '../../ui/QueryState';
import { StatusBadge } from '../../ui/StatusBadge';
import { lastOf } from '../../ui/span';
import '../parts/parts.css';
import { Section } from '../parts/Section';
import { Technical } from '../parts/Technical';
import { Differences } from './Differences';
import { RUN_MOODS } from './ReconciliationsPage';
import { useWords } from './words';

type Run = Schema<'Reconciliation'>;
const route = getRouteApi('/admin/reconciliations/$id');
const SOON = 1_500;

/** One comparison: how far it is, and where the books differ. */
export function ReconciliationPage() {
  const t = useWords();
  const { id } = route.useParams();
  const run = useQuery({
    ...read('readReconciliation', { path: { id } }),
    refetchInterval: ({ state: { data } }) => (data?.status === 'running' ? SOON : false),
  });
  return (
    <>
      <PageTitle lead={<Code>{id}</Code>}>{t('one')}</PageTitle>
      <QueryState query={run}>{(of) => <Shown of={of} />}</QueryState>
    </>
  );
}

function Shown({ of }: { of: Run }) {
  const t = useWords();
  return (
    <>
      <Card className="surface">
        <RunFacts of={of} />
        {of.status === 'running' && <HowFar of={of} />}
      </Card>
      {of.failure && (
        <Alert mt="md" color="red" role="alert" title={t('failed')}>
          {t('failed.text')} <Technical of={of.failure.replace(/^it cannot be gone on with: /, '')} />
        </Alert>
      )}
      <Section title={t('differences')} lead={t('differences.lead')}>
        <Differences run={of} />
      </Section>
    </>
  );
}

function RunFacts({ of }: { of: Run }) {
  const t = useWords();
  const format = useFormat();
  return (
    <Facts
      of={[
        [
          t('status'),
          <StatusBadge key="" mood={RUN_MOODS[of.status]}>
            {t(`status.${of.status}`)}
          </StatusBadge>,
        ],
        [t('against'), t(`against.${of.against}`)],
        [t('from'), <DateText key="" at={of.from} clock />],
        [t('to'), <DateText key="" at={lastOf(of.to)} clock />],
        [t('compared'), t('howMany', { n: format.number(of.asked), of: format.number(Math.max(of.of, of.asked)) })],
        [t('differences'), format.number(of.differences)],
        [t('by'), of.startedBy],
        [t('started'), <DateText key="" at={of.createdAt} clock />],
        [t('ended'), of.endedAt && <DateText at={of.endedAt} clock />],
      ]}
    />
  );
}

function HowFar({ of }: { of: Run }) {
  const t = useWords();
  const format = useFormat();
  const done = of.of > 0 ? Math.min(100, Math.floor((100 * of.asked) / of.of)) : 0;
  return (
    <div role="status">
      <Text mt="md" fz="sm">
        {t(`stage.${of.stage}`)}: {format.digits(String(done))}%
      </Text>
      <Progress value={done} mt={6} aria-label={t('progress')} animated />
      <Text mt={6} c="dimmed" fz="sm">
        {t('progress.text')}
      </Text>
    </div>
  );
}
