import { Alert, Card } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { read } from '../../api/read';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { type Column, DataTable } from '../../ui/DataTable';
import { Facts } from '../../ui/Facts';
import { Money } from '../../ui/Money';
import { QueryState } from '../../ui/QueryState';
import { useFigureColumns } from './columns';
import { Downloads } from './Downloads';
import type { Asked } from './kinds';
import { useWords } from './words';

type Row = Schema<'RevenueFigures'>;
const FIGURES = ['sold', 'earned', 'givenBack', 'net', 'refunded', 'deferred', 'credit'] as const;

export function Revenue({ of: { from, to, interval } }: { of: Asked }) {
  const t = useWords();
  const format = useFormat();
  const { stretch, money } = useFigureColumns(interval);
  const asked = { from, to, interval };
  const query = useQuery(read('reportRevenue', { query: asked }));
  const columns: Column<Row>[] = [
    stretch(),
    ...FIGURES.map((key) => money<Row>(key, t(`revenue.${key}`), (row) => row[key])),
  ];
  return (
    <QueryState query={query}>
      {(report) => (
        <>
          {report.openFrom && report.openFrom < to && (
            <Alert color="gray" mb="md">
              {t('revenue.open', { day: format.day(report.openFrom) })}
            </Alert>
          )}
          <Card className="surface" mb="lg">
            <Facts of={FIGURES.map((key) => [t(`revenue.${key}`), <Money key={key} of={report.total[key]} />])} />
          </Card>
          <DataTable
            caption={t('revenue')}
            noFile
            columns={columns}
            rows={report.items}
            rowKey={(row) => row.from}
            sortable
          />
          <Downloads id="reportRevenue" query={asked} name={`revenue-${from}-${to}`} />
        </>
      )}
    </QueryState>
  );
}
