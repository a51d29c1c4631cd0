import { Card } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { readAll } from '../../api/read';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { type Column, DataTable } from '../../ui/DataTable';
import { DateText } from '../../ui/DateText';
import { Empty } from '../../ui/Empty';
import { Facts } from '../../ui/Facts';
import { Money } from '../../ui/Money';
import { whose } from '../parts/whose';
import { Downloads } from './Downloads';
import type { Asked } from './kinds';
import { useWords } from './words';

type Row = Schema<'OverdueSubscription'>;

export function Dunning({ of: { from, to } }: { of: Asked }) {
  const t = useWords();
  const format = useFormat();
  const query = useInfiniteQuery(readAll('reportDunning', { query: { from, to, limit: 50 } }));
  const first = query.data?.pages[0];
  const tally = (of: Schema<'DunningTally'>) => (
    <span>
      {format.number(of.count)} (<Money of={of.amount} />)
    </span>
  );
  return (
    <>
      {first && (
        <Card className="surface" mb="lg">
          <Facts
            of={[
              [t('dunning.recovered'), tally(first.recovered)],
              [t('dunning.lost'), tally(first.lost)],
            ]}
          />
        </Card>
      )}
      <DataTable
        caption={t('dunning.now')}
        noFile
        columns={useColumns()}
        query={query}
        rowKey={(row) => row.subscriptionId}
        empty={<Empty>{t('dunning.none')}</Empty>}
      />
      <Downloads id="reportDunning" query={{ from, to }} name="past-due" />
    </>
  );
}

function useColumns(): Column<Row>[] {
  const t = useWords();
  return useMemo(
    () => [
      whose(t('subscriber')),
      { key: 'planCode', title: t('plan'), value: (row) => row.planCode },
      {
        key: 'since',
        title: t('dunning.since'),
        value: (row) => row.since,
        cell: (row) => <DateText at={row.since} clock />,
      },
      {
        key: 'until',
        title: t('dunning.until'),
        value: (row) => row.until,
        cell: (row) => <DateText at={row.until} clock />,
      },
      {
        key: 'due',
        title: t('dunning.due'),
        numeric: true,
        value: (row) => row.due?.amount,
        cell: (row) => row.due && <Money of={row.due} />,
      },
      {
        key: 'told',
        title: t('dunning.told'),
        value: (row) => row.toldAt,
        cell: (row) =>
          row.toldAt ? (
            <>
              <code>{row.told}</code> <DateText at={row.toldAt} clock />
            </>
          ) : (
            t('dunning.untold')
          ),
      },
    ],
    [t],
  );
}
