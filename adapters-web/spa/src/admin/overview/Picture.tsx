import { Skeleton, Title } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useFormat } from '../../i18n/format';
import { type Column, DataTable } from '../../ui/DataTable';
import { useWords } from './words';

export interface Series {
  key: string;
  label: string;
  colour: string;
}
export interface PictureProps {
  kind: 'area' | 'bars';
  title: string;
  /** What can be seen, in words. */
  says: string;
  file: string;
  series: Series[];
  rows: Row[];
  stacked?: boolean;
  money?: boolean;
}
export type Row = { name: string } & Record<string, string | number>;

export const HEIGHT = 240;
/** With its words, before they are there. */
export const WHOLE = 350;
/** The library is bigger than all the rest: it comes when the words are there already. */
const Drawn = lazy(() => import('./Drawn'));

/** A chart: drawn, told, and as a table. */
export function Picture(props: PictureProps) {
  const t = useWords();
  const format = useFormat();
  const say = (value: number) => (props.money ? format.money({ amount: value }) : format.number(value));
  const columns: Column<Row>[] = [
    { key: 'name', title: t('chart.time'), value: (row) => row.name },
    ...props.series.map(
      ({ key, label }): Column<Row> => ({
        key,
        title: label,
        numeric: true,
        value: (row) => row[key],
        cell: (row) => say(Number(row[key] ?? 0)),
      }),
    ),
  ];
  return (
    <figure className="picture">
      <Title order={3} fz="1.05rem">
        {props.title}
      </Title>
      <figcaption>{props.says}</figcaption>
      <div aria-hidden>
        <Suspense fallback={<Skeleton height={HEIGHT} />}>
          <Drawn {...props} />
        </Suspense>
      </div>
      <details>
        <summary>{t('chart.table')}</summary>
        <DataTable
          caption={props.title}
          file={props.file}
          columns={columns}
          rows={props.rows}
          rowKey={(row) => row.name}
        />
      </details>
    </figure>
  );
}
