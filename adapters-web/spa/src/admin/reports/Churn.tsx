import { Card } from '@mantine/core';
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

type Row = Schema<'ChurnFigures'>;
const REASONS = ['cancelled', 'unpaid', 'refunded'] as const;
const ended = (row: Row, reason: (typeof REASONS)[number]) => row.ended.find((one) => one.reason === reason);

export function Churn({ of: { from, to, interval } }: { of: Asked }) {
  const t = useWords();
  const format = useFormat();
  const { stretch, money, count } = useFigureColumns(interval);
  const asked = { from, to, interval };
  const query = useQuery(read('reportChurn', { query: asked }));
  const columns: Column<Row>[] = [
    stretch(),
    count('openingCount', t('churn.openingCount'), (row) => row.openingCount),
    money('openingMrr', t('churn.openingMrr'), (row) => row.openingMrr),
    ...REASONS.flatMap((reason) => [
      count<Row>(reason, t(`churn.${reason}`), (row) => ended(row, reason)?.count ?? 0),
      money<Row>(`${reason}Mrr`, t(`churn.${reason}Mrr`), (row) => ended(row, reason)?.mrr ?? { amount: 0 }),
    ]),
  ];
  return (
    <QueryState query={query}>
      {({ total, items }) => (
        <>
          <Card className="surface" mb="lg">
            <Facts
              of={[
                [t('churn.openingCount'), format.number(total.openingCount)],
                [t('churn.openingMrr'), <Money key="mrr" of={total.openingMrr} />],
                ...REASONS.map((reason): [string, React.ReactNode] => [
                  t(`churn.${reason}`),
                  <span key={reason}>
                    {format.number(ended(total, reason)?.count ?? 0)} (
                    <Money of={ended(total, reason)?.mrr ?? { amount: 0 }} />)
                  </span>,
                ]),
              ]}
            />
          </Card>
          <DataTable caption={t('churn')} noFile columns={columns} rows={items} rowKey={(row) => row.from} sortable />
          <Downloads id="reportChurn" query={asked} name={`churn-${from}-${to}`} />
        </>
      )}
    </QueryState>
  );
}
