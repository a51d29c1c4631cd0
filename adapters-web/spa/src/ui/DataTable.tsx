import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/Table.layer.css';
import { Button, Group, Table, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_basic,
  sortFn_text,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { useFormat } from '../i18n/format';
import { useCommon } from '../i18n/words';
import { CsvButton } from './CsvButton';
import type { Value } from './csv';
import { Empty } from './Empty';
import { Scrolls } from './Scrolls';
import { Trouble } from './Trouble';
import { Waiting } from './Waiting';

/** One column: what is in the file, and how it is drawn if not as that. */
export interface Column<Row> {
  key: string;
  title: string;
  /** What stands in the CSV, and what is sorted by: amounts as paisa, times as they come. */
  value: (row: Row) => Value;
  /** What stands in the CSV, if not that. */
  file?: (row: Row) => Value;
  cell?: (row: Row) => ReactNode;
  numeric?: boolean;
}

/** A list of the API that is read page by page, as `useInfiniteQuery(readAll(…))` gives it. */
export interface Pages<Row> {
  data: { pages: { items: Row[]; next: string | number | null }[] } | undefined;
  error: unknown;
  isFetchingNextPage: boolean;
  hasNextPage: boolean;
  fetchNextPage: () => unknown;
  refetch: () => unknown;
}

interface Props<Row> {
  /** What the table is of; read aloud, and the name of the file. */
  caption: string;
  columns: Column<Row>[];
  /** A list of the API, or rows that are there as a whole. */
  query?: Pages<Row>;
  rows?: Row[];
  rowKey: (row: Row) => string;
  /** Only where all rows are there: sorting a part of a list would lie about the rest. */
  sortable?: boolean;
  filtered?: boolean;
  empty?: ReactNode;
  file?: string;
  /** The page has a better file of the same. */
  noFile?: boolean;
}

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, text: sortFn_text, basic: sortFn_basic },
});

/** A table of the administration in all its states, with its file. */
export function DataTable<Row extends object>(props: Props<Row>) {
  const t = useCommon();
  const { query } = props;
  const pages = query?.data?.pages;
  const rows = useMemo(() => props.rows ?? pages?.flatMap((page) => page.items), [props.rows, pages]);
  if (!rows) {
    if (query?.error != null) return <Trouble of={query.error} again={() => query.refetch()} />;
    return <Waiting lines={8} height={36} />;
  }
  const more = query?.hasNextPage === true;
  if (rows.length === 0 && !more) {
    return props.empty ?? <Empty>{t(props.filtered ? 'table.noneFiltered' : 'table.none')}</Empty>;
  }
  return (
    <>
      {query?.error != null && <Trouble of={query.error} again={() => query.refetch()} />}
      {/* of a list that is filtered here, what fits may be in a part that was not read yet */}
      {rows.length > 0 ? <Rows {...props} rows={rows} /> : <Empty>{t('table.noneYet')}</Empty>}
      <Below {...props} rows={rows} />
    </>
  );
}

function Rows<Row extends object>({ rows, columns, caption, rowKey, sortable }: Props<Row> & { rows: Row[] }) {
  const defined = useMemo(
    () =>
      columns.map(
        (column): ColumnDef<typeof features, Row> => ({
          id: column.key,
          accessorFn: (row) => column.value(row),
          sortFn: column.numeric ? 'basic' : 'alphanumeric',
        }),
      ),
    [columns],
  );
  const table = useTable({ features, columns: defined, data: rows, enableSorting: sortable === true });
  return (
    <Scrolls name={caption}>
      <Table
        verticalSpacing="sm"
        highlightOnHover
        highlightOnHoverColor="var(--shulka-hover)"
        className="surface wide"
        withTableBorder
      >
        <Table.Caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => {
              const sorting = sortable ? table.getColumn(column.key) : undefined;
              return <Head key={column.key} column={column} sorting={sorting} />;
            })}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {table.getRowModel().rows.map(({ original }) => (
            <Table.Tr key={rowKey(original)}>
              {columns.map((column) => (
                <Table.Td key={column.key} ta={column.numeric ? 'right' : undefined}>
                  {column.cell ? column.cell(original) : (column.value(original) ?? '')}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Scrolls>
  );
}

interface Sorting {
  getIsSorted: () => false | 'asc' | 'desc';
  toggleSorting: () => void;
}

function Head<Row>({ column, sorting }: { column: Column<Row>; sorting: Sorting | undefined }) {
  const sorted = sorting?.getIsSorted();
  const way = sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none';
  return (
    <Table.Th scope="col" ta={column.numeric ? 'right' : undefined} aria-sort={sorting ? way : undefined}>
      {sorting ? (
        <UnstyledButton fw={700} fz="inherit" ta="inherit" onClick={() => sorting.toggleSorting()}>
          {column.title}
          {'\u00a0'}
          <span aria-hidden>{sorted === 'asc' ? '↑' : sorted === 'desc' ? '↓' : '↕'}</span>
        </UnstyledButton>
      ) : (
        column.title
      )}
    </Table.Th>
  );
}

function Below<Row extends object>(props: Props<Row> & { rows: Row[] }) {
  const t = useCommon();
  const format = useFormat();
  const { query, rows, columns } = props;
  return (
    <Group justify="space-between" mt="sm">
      <Text c="dimmed" fz="sm" role="status">
        {t('table.rows', { count: rows.length, n: format.number(rows.length) })}
        {query?.hasNextPage ? '+' : ''}
      </Text>
      <Group gap="sm">
        {query?.hasNextPage && (
          <Button variant="default" size="sm" loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
            {t('table.more')}
          </Button>
        )}
        {!props.noFile && <CsvButton name={props.file ?? props.caption} columns={columns} rows={rows} query={query} />}
      </Group>
    </Group>
  );
}
