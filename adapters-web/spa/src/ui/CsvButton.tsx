import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useFormat } from '../i18n/format';
import { useCommon } from '../i18n/words';
import { csv, save } from './csv';
import type { Column } from './DataTable';

interface Props<Row> {
  name: string;
  columns: Column<Row>[];
  rows: Row[];
  query?: { hasNextPage: boolean; isFetchingNextPage: boolean; error: unknown; fetchNextPage: () => unknown };
}

/** The whole table as a file: what is not here yet is read first, page by page, and counted meanwhile. */
export function CsvButton<Row>({ name, columns, rows, query }: Props<Row>) {
  const t = useCommon();
  const format = useFormat();
  const [wanted, want] = useState(false);
  const latest = useRef(query);
  latest.current = query;
  const { hasNextPage = false, isFetchingNextPage = false, error = null } = query ?? {};
  useEffect(() => {
    if (!wanted) return;
    if (error != null) return want(false);
    if (isFetchingNextPage) return;
    if (hasNextPage) {
      latest.current?.fetchNextPage();
      return;
    }
    want(false);
    const day = new Date().toISOString().slice(0, 10);
    save(
      `${name.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').toLowerCase()}-${day}.csv`,
      csv(
        columns.map((column) => column.title),
        rows.map((row) => columns.map((column) => (column.file ?? column.value)(row))),
      ),
    );
  }, [wanted, hasNextPage, isFetchingNextPage, error, name, columns, rows]);
  return (
    <Button variant="default" size="sm" onClick={() => want(true)} disabled={wanted} aria-live="polite">
      {wanted ? t('table.rows', { count: rows.length, n: `${format.number(rows.length)} …` }) : t('csv')}
    </Button>
  );
}
