import { Alert, Card, Stack, Text, Title } from '@mantine/core';
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
import { LinkButton } from '../../ui/LinkButton';
import { Money } from '../../ui/Money';
import { PageTitle } from '../../ui/PageTitle';
import { QueryState } from '../../ui/QueryState';
import { InvoiceLink } from '../parts/Links';
import { Technical } from '../parts/Technical';
import { RunState } from './RunState';
import { known, useWords } from './words';

type Row = Schema<'RecomputationFinding'>;
type Unread = Schema<'UnreadableInvoice'>;
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

function Report({ of: { run, findings, unreadable } }: { of: Schema<'RecomputationReport'> }) {
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
              [t('unreadable'), run.unreadable > 0 && format.number(run.unreadable)],
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
      {unreadable.length > 0 && <Unreadable of={unreadable} run={run.id} />}
    </Stack>
  );
}

/** What was passed over; why is for whoever mends it, as it came. */
function Unreadable({ of, run }: { of: Unread[]; run: string }) {
  const t = useWords();
  const columns = useMemo(
    (): Column<Unread>[] => [
      {
        key: 'invoiceId',
        title: t('invoice'),
        value: (row) => row.invoiceId,
        cell: (row) => <InvoiceLink id={row.invoiceId} />,
      },
      {
        key: 'code',
        title: t('unreadable.what'),
        value: (row) => row.code,
        cell: (row) => t(`fault.${row.code}`),
      },
      { key: 'why', title: t('unreadable.why'), value: (row) => row.why, cell: (row) => <Technical of={row.why} /> },
    ],
    [t],
  );
  return (
    <section>
      <Title order={2} fz="h3" mb="sm">
        {t('unreadable')}
      </Title>
      <Text c="dimmed" mb="sm">
        {t('unreadable.lead')}
      </Text>
      <DataTable
        caption={t('unreadable')}
        file={`recomputation-${run}-unreadable`}
        columns={columns}
        rows={of}
        rowKey={(row) => row.invoiceId}
        sortable
      />
    </section>
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
        cell: (row) => <InvoiceLink id={row.invoiceId} />,
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
