import type { ReactNode } from 'react';
import { type Column, DataTable, type Pages } from './DataTable';
import { Filters } from './Filters';
import { PageTitle } from './PageTitle';

interface Props<Row> {
  title: string;
  lead: string;
  acts?: ReactNode;
  /** What was done just now, or told once. */
  said?: ReactNode;
  /** As `useWhole` gives it. */
  of: { rows: Row[] | undefined; query: Pages<Row> };
  /** What the address asks for. */
  asked: { status?: string; q?: string };
  /** Where a text is looked for, in words and in a row. */
  search: { label: string; in: (row: Row) => string };
  states: { label: string; of: { value: string; label: string }[] };
  columns: Column<Row>[];
  rowKey: (row: Row) => string;
  file: string;
}

/** A page with a short list of which all is there: found by a text and a state, sorted, and kept as a file. */
export function ShortList<Row extends { status: string }>(props: Props<Row>) {
  const { status, q } = props.asked;
  const { rows, query } = props.of;
  const fitting = rows?.filter(
    (row) => (!status || row.status === status) && (!q || props.search.in(row).toLowerCase().includes(q.toLowerCase())),
  );
  return (
    <>
      <PageTitle lead={props.lead} acts={props.acts}>
        {props.title}
      </PageTitle>
      {props.said}
      <Filters
        of={[
          { name: 'q', label: props.search.label, kind: 'text' },
          { name: 'status', label: props.states.label, kind: 'select', options: props.states.of },
        ]}
      />
      <DataTable
        caption={props.title}
        file={props.file}
        columns={props.columns}
        rows={fitting}
        query={query}
        rowKey={props.rowKey}
        filtered={Boolean(status || q)}
        sortable
      />
    </>
  );
}
