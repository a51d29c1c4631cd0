import { Button, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { call } from '../../api/call';
import { readAll } from '../../api/read';
import { mayWrite, useSession } from '../../api/session';
import type { Query, Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { ConfirmAct } from '../../ui/ConfirmAct';
import { type Column, DataTable } from '../../ui/DataTable';
import { DateText } from '../../ui/DateText';
import { Empty } from '../../ui/Empty';
import { Filters } from '../../ui/Filters';
import { PageTitle } from '../../ui/PageTitle';
import { Said } from '../../ui/Said';
import { StatusBadge } from '../../ui/StatusBadge';
import { useWords } from './words';

type Row = Schema<'Filing'>;
const route = getRouteApi('/admin/filings');
const STATUSES = ['waiting', 'accepted', 'refused'] as const;
const MOODS = { waiting: 'waiting', accepted: 'good', refused: 'bad' } as const;

/** What the tax office was told of every document. */
export function FilingsPage() {
  const t = useWords();
  const may = mayWrite(useSession());
  const { status } = route.useSearch();
  const asked = { status, limit: 50 } as Query<'listFilings'>;
  const query = useInfiniteQuery(readAll('listFilings', { query: asked }));
  const [retrying, retry] = useState<Row>();
  const [said, say] = useState<string>();
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Said>{said}</Said>
      <Filters
        of={[
          {
            name: 'status',
            label: t('status'),
            kind: 'select',
            options: STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
          },
        ]}
      />
      <DataTable
        caption={t('title')}
        file="fiscal-filings"
        columns={useColumns(may ? retry : undefined)}
        query={query}
        rowKey={(row) => row.documentId}
        filtered={Boolean(status)}
        empty={status ? undefined : <Empty>{t('none')}</Empty>}
      />
      <ConfirmAct
        opened={retrying !== undefined}
        onClose={() => retry(undefined)}
        title={t('retry.title', { number: retrying?.number ?? '' })}
        yes={t('retry.yes', { number: retrying?.number ?? '' })}
        no={t('retry.no')}
        says={{ 'filing-not-refused': t('retry.late') }}
        act={(reason, intent) =>
          call('retryFiling', { path: { documentId: retrying?.documentId ?? '' }, body: { reason }, intent })
        }
        done={(filing) => {
          retry(undefined);
          say(t('retried', { number: filing.number }));
        }}
      >
        <Text>{t('retry.text', { answer: retrying?.attempts.at(-1)?.answer ?? '' })}</Text>
      </ConfirmAct>
    </>
  );
}

function useColumns(retry: ((row: Row) => void) | undefined): Column<Row>[] {
  const t = useWords();
  const format = useFormat();
  return useMemo(() => {
    const columns: Column<Row>[] = [
      { key: 'number', title: t('number'), value: (row) => row.number },
      { key: 'document', title: t('document'), value: (row) => row.document, cell: (row) => t(`of.${row.document}`) },
      {
        key: 'status',
        title: t('status'),
        value: (row) => row.status,
        cell: (row) => <StatusBadge mood={MOODS[row.status]}>{t(`status.${row.status}`)}</StatusBadge>,
      },
      {
        key: 'attempts',
        title: t('attempts'),
        numeric: true,
        value: (row) => row.attempts.length,
        cell: (row) => format.number(row.attempts.length),
      },
      {
        key: 'answer',
        title: t('answer'),
        value: (row) => row.attempts.at(-1)?.answer,
        cell: (row) => <Attempts of={row} />,
      },
      {
        key: 'dueAt',
        title: t('due'),
        value: (row) => row.dueAt,
        cell: (row) => row.dueAt && <DateText at={row.dueAt} clock />,
      },
    ];
    if (!retry) return columns;
    const act: Column<Row> = {
      key: 'act',
      title: t('act'),
      value: () => '',
      cell: (row) =>
        row.status === 'refused' && (
          <Button
            size="sm"
            variant="default"
            onClick={() => retry(row)}
            aria-label={t('retry.one', { number: row.number })}
          >
            {t('retry')}
          </Button>
        ),
    };
    return [...columns, act];
  }, [t, format, retry]);
}

function Attempts({ of }: { of: Row }) {
  const t = useWords();
  const format = useFormat();
  const last = of.attempts.at(-1);
  if (!last) return null;
  return (
    <>
      <span style={{ overflowWrap: 'anywhere' }}>{last.answer}</span>
      <details>
        <summary>{t('attempts.show')}</summary>
        <ol>
          {of.attempts.map((one) => (
            <li key={one.askedAt}>
              {format.ad(one.askedAt)}, {format.clock(one.askedAt)} · {t(`outcome.${one.outcome ?? 'unknown'}`)}
              {one.answer && ` · ${one.answer}`}
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}
