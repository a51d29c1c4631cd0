import '@mantine/core/styles/Code.layer.css';
import { Alert, Card, Code, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { read } from '../../api/read';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { type Column, DataTable } from '../../ui/DataTable';
import { DateText } from '../../ui/DateText';
import { Empty } from '../../ui/Empty';
import { Facts } from '../../ui/Facts';
import { LinkButton, PageLink } from '../../ui/LinkButton';
import { Money } from '../../ui/Money';
import { PageTitle } from '../../ui/PageTitle';
import { QueryState } from '../../ui/QueryState';
import { RunState } from './RunState';
import { known, useWords } from './words';

type Row = Schema<'RecomputationFinding'>;
const route = getRouteApi('/admin/recomputations/$id');
const MOST = 1000;

/** One run, how far it is, and what it found. */
export function RecomputationPage() {
  const t = useWords();
  const { id } = route.useParams();
  const query = useQuery({
    ...read('readRecomputation', { path: { id } }),
    refetchInterval: ({ state }) => (state.data?.run.status === 'running' ? 2_000 : false),
  });
  return (
    <>
      <PageTitle
        lead={t('run.lead')}
        acts={
          <LinkButton to="/admin/recomputations" variant="default">
            {t('all')}
          </LinkButton>
        }
      >
        {t('run')}
      </PageTitle>
      <QueryState query={query}>{(report) => <Report of={report} />}</QueryState>
    </>
  );
}

function Report({ of: { run, findings } }: { of: Schema<'RecomputationReport'> }) {
  const t = useWords();
  const format = useFormat();
  const columns = useColumns();
  return (
    <Stack gap="lg">
      <Card className="surface">
        <div aria-live="polite">
          <Facts
            of={[
              [t('status'), <RunState key="state" of={run} />],
              [t('checked'), format.number(run.checked)],
              [t('differing'), format.number(run.differing)],
              [t('unexplained'), format.number(run.unexplained)],
              [t('started'), <DateText key="started" at={run.startedAt} clock />],
              [t('finished'), run.finishedAt && <DateText key="finished" at={run.finishedAt} clock />],
            ]}
          />
        </div>
      </Card>
      <section>
        <Title order={2} fz="h3" mb="sm">
          {t('findings')}
        </Title>
        {findings.length >= MOST && (
          <Alert color="marigold" mb="sm">
            {t('findings.most')}
          </Alert>
        )}
        <DataTable
          caption={t('findings')}
          file={`recomputation-${run.id}`}
          columns={columns}
          rows={findings}
          rowKey={(row) => `${row.invoiceId} ${row.what}`}
          empty={<Empty>{t(run.status === 'running' ? 'findings.notYet' : 'findings.none')}</Empty>}
          sortable
        />
      </section>
    </Stack>
  );
}

function useColumns(): Column<Row>[] {
  const t = useWords();
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: 'invoiceId',
        title: t('invoice'),
        value: (row) => row.invoiceId,
        cell: (row) => (
          <PageLink to={`/admin/invoices/${row.invoiceId}` as '/admin'}>
            <Code>{row.invoiceId}</Code>
          </PageLink>
        ),
      },
      {
        key: 'what',
        title: t('what'),
        value: (row) => row.what,
        cell: (row) => {
          const [, name = '', n] = /^(.*?)(?: (\d+))?$/.exec(row.what) ?? [];
          const key = `amount.${name}`;
          return known(key) ? t(key, { n: n ? format.digits(n) : '' }) : row.what;
        },
      },
      {
        key: 'kept',
        title: t('kept'),
        numeric: true,
        value: (row) => row.kept.amount,
        cell: (row) => <Money of={row.kept} />,
      },
      {
        key: 'recomputed',
        title: t('recomputed'),
        numeric: true,
        value: (row) => row.recomputed.amount,
        cell: (row) => <Money of={row.recomputed} />,
      },
    ],
    [t, format],
  );
}
