import { Alert, Card } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { read } from '../../api/read';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { useCommon } from '../../i18n/words';
import { type Column, DataTable } from '../../ui/DataTable';
import { Facts } from '../../ui/Facts';
import { Money } from '../../ui/Money';
import { QueryState } from '../../ui/QueryState';
import { StatusBadge } from '../../ui/StatusBadge';
import { useFigureColumns } from './columns';
import { Downloads } from './Downloads';
import type { Asked } from './kinds';
import { useWords } from './words';

type Row = Schema<'VatFigures'>;

export function Vat({ of: { from, to, interval } }: { of: Asked }) {
  const t = useWords();
  const common = useCommon();
  const format = useFormat();
  const { stretch, money, count } = useFigureColumns(interval);
  const asked = { from, to, interval };
  const query = useQuery(read('reportVat', { query: asked }));
  const columns: Column<Row>[] = [
    stretch(),
    count('invoices', t('vat.invoices'), (row) => row.invoices.count),
    money('taxable', t('vat.taxable'), (row) => row.invoices.taxable),
    money('exempt', t('vat.exempt'), (row) => row.invoices.exempt),
    money('tax', t('vat.tax'), (row) => row.invoices.tax),
    count('credits', t('vat.credits'), (row) => row.credits.count),
    money('creditedTax', t('vat.creditedTax'), (row) => row.credits.tax),
    money('due', t('vat.due'), (row) => row.due),
    money('booked', t('vat.booked'), (row) => row.booked),
    {
      key: 'agrees',
      title: t('vat.agrees'),
      value: (row) => row.agrees,
      cell: (row) => <StatusBadge mood={row.agrees ? 'good' : 'bad'}>{common(row.agrees ? 'yes' : 'no')}</StatusBadge>,
    },
  ];
  return (
    <QueryState query={query}>
      {({ total, items }) => (
        <>
          {!total.agrees && (
            <Alert color="red" variant="light" mb="md" role="alert">
              {t('vat.doubt')}
            </Alert>
          )}
          <Card className="surface" mb="lg">
            <Facts
              of={[
                [t('vat.due'), <Money key="due" of={total.due} />],
                [t('vat.booked'), <Money key="booked" of={total.booked} />],
                [t('vat.taxable'), <Money key="taxable" of={total.invoices.taxable} />],
                [t('vat.tax'), <Money key="tax" of={total.invoices.tax} />],
                [t('vat.creditedTax'), <Money key="credited" of={total.credits.tax} />],
                [t('vat.invoices'), format.number(total.invoices.count)],
                [t('vat.credits'), format.number(total.credits.count)],
              ]}
            />
          </Card>
          <DataTable caption={t('vat')} noFile columns={columns} rows={items} rowKey={(row) => row.from} sortable />
          <Downloads id="reportVat" query={asked} name={`vat-${from}-${to}`} />
        </>
      )}
    </QueryState>
  );
}
