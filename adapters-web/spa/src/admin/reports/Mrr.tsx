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

type Row = Schema<'MrrFigures'>;
const MOVES = ['new', 'reactivated', 'expansion', 'contraction', 'paused', 'churned'] as const;
const by = (row: Row, move: (typeof MOVES)[number]) =>
  row.movements.find((one) => one.movement === move)?.by ?? { amount: 0 };

export function Mrr({ of: { from, to, interval } }: { of: Asked }) {
  const t = useWords();
  const format = useFormat();
  const { stretch, money, count } = useFigureColumns(interval);
  const asked = { from, to, interval };
  const query = useQuery(read('reportMrr', { query: asked }));
  const columns: Column<Row>[] = [
    stretch(),
    money('opening', t('mrr.opening'), (row) => row.opening),
    ...MOVES.map((move) => money<Row>(move, t(`mrr.${move}`), (row) => by(row, move))),
    money('closing', t('mrr.closing'), (row) => row.closing),
    count('subscribers', t('mrr.subscribers'), (row) => row.subscribers),
  ];
  return (
    <QueryState query={query}>
      {({ total, items }) => (
        <>
          <Card className="surface" mb="lg">
            <Facts
              of={[
                [t('mrr.opening'), <Money key="opening" of={total.opening} />],
                ...MOVES.map((move): [string, React.ReactNode] => [
                  t(`mrr.${move}`),
                  <Money key={move} of={by(total, move)} />,
                ]),
                [t('mrr.closing'), <Money key="closing" of={total.closing} />],
                [t('mrr.subscribers'), format.number(total.subscribers)],
              ]}
            />
          </Card>
          <DataTable caption={t('mrr')} noFile columns={columns} rows={items} rowKey={(row) => row.from} sortable />
          <Downloads id="reportMrr" query={asked} name={`mrr-${from}-${to}`} />
        </>
      )}
    </QueryState>
  );
}
