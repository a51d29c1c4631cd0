import { useFormat } from '../../i18n/format';
import type { Column } from '../../ui/DataTable';
import { useStretch } from '../../ui/interval';
import { Money } from '../../ui/Money';
import type { Interval } from './kinds';
import { useWords } from './words';

interface Stretch {
  from: string;
  to: string;
}

/** Columns as all reports have them: the stretch of time, amounts, counts. */
export function useFigureColumns(interval: Interval) {
  const t = useWords();
  const format = useFormat();
  const name = useStretch();
  return {
    stretch: <Row extends Stretch>(called?: (row: Row) => string | null | undefined): Column<Row> => ({
      key: 'from',
      title: t('stretch'),
      value: (row) => row.from,
      cell: (row) => called?.(row) || name(row.from, interval),
    }),
    money: <Row extends object>(
      key: string,
      title: string,
      amount: (row: Row) => { amount: number } | null,
    ): Column<Row> => ({
      key,
      title,
      numeric: true,
      value: (row) => amount(row)?.amount,
      cell: (row) => {
        const of = amount(row);
        return of && <Money of={of} />;
      },
    }),
    count: <Row extends object>(key: string, title: string, count: (row: Row) => number): Column<Row> => ({
      key,
      title,
      numeric: true,
      value: count,
      cell: (row) => format.number(count(row)),
    }),
  };
}
