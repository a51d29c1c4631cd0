import { Button, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { call } from '../../api/call';
import { readAll } from '../../api/read';
import { mayWrite, useSession } from '../../api/session';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { ConfirmAct } from '../../ui/ConfirmAct';
import { type Column, DataTable } from '../../ui/DataTable';
import { DateText } from '../../ui/DateText';
import { Empty } from '../../ui/Empty';
import { PageLink } from '../../ui/LinkButton';
import { PageTitle } from '../../ui/PageTitle';
import { RunState } from './RunState';
import { useWords } from './words';

type Row = Schema<'Recomputation'>;

/** Runs that work every invoice out once more. */
export function RecomputationsPage() {
  const t = useWords();
  const may = mayWrite(useSession());
  const navigate = useNavigate();
  const query = useInfiniteQuery({
    ...readAll('listRecomputations', { query: { limit: 50 } }),
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.items.some((run) => run.status === 'running')) ? 2_000 : false,
  });
  const [asking, ask] = useState(false);
  return (
    <>
      <PageTitle lead={t('lead')} acts={may && <Button onClick={() => ask(true)}>{t('start')}</Button>}>
        {t('title')}
      </PageTitle>
      <DataTable
        caption={t('title')}
        file="recomputations"
        columns={useColumns()}
        query={query}
        rowKey={(row) => row.id}
        empty={<Empty>{t('none')}</Empty>}
      />
      <ConfirmAct
        opened={asking}
        onClose={() => ask(false)}
        title={t('start.title')}
        yes={t('start.yes')}
        no={t('start.no')}
        act={(reason, intent) => call('startRecomputation', { body: { reason }, intent })}
        done={(run) => navigate({ to: '/admin/recomputations/$id', params: { id: run.id } })}
      >
        <Text>{t('start.text')}</Text>
      </ConfirmAct>
    </>
  );
}

function useColumns(): Column<Row>[] {
  const t = useWords();
  const format = useFormat();
  return useMemo(() => {
    const count = (key: 'checked' | 'differing' | 'unexplained' | 'unreadable'): Column<Row> => ({
      key,
      title: t(key),
      numeric: true,
      value: (row) => row[key],
      cell: (row) => format.number(row[key]),
    });
    return [
      {
        key: 'startedAt',
        title: t('started'),
        value: (row) => row.startedAt,
        cell: (row) => (
          <PageLink to="/admin/recomputations/$id" params={{ id: row.id }}>
            <DateText at={row.startedAt} clock />
          </PageLink>
        ),
      },
      { key: 'status', title: t('status'), value: (row) => row.status, cell: (row) => <RunState of={row} /> },
      count('checked'),
      count('differing'),
      count('unexplained'),
      count('unreadable'),
      {
        key: 'finishedAt',
        title: t('finished'),
        value: (row) => row.finishedAt,
        cell: (row) => row.finishedAt && <DateText at={row.finishedAt} clock />,
      },
    ];
  }, [t, format]);
}
