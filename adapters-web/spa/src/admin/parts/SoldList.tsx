import { useMemo } from 'react';
import { mayWrite, useSession } from '../../api/session';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import type { Column, Pages } from '../../ui/DataTable';
import { LinkButton, PageLink } from '../../ui/LinkButton';
import { Money } from '../../ui/Money';
import { ShortList } from '../../ui/ShortList';
import { SaleState } from './SaleState';

interface Sold {
  id: string;
  code: string;
  name: string;
  status: 'active' | 'retired';
  price: Schema<'Money'>;
  version: number;
}
type Word =
  | 'title'
  | 'lead'
  | 'new'
  | 'search'
  | 'name'
  | 'code'
  | 'status'
  | 'status.active'
  | 'status.retired'
  | 'price'
  | 'version';

interface Props<Row extends Sold> {
  /** The words of the page. */
  t: (word: Word) => string;
  at: '/admin/plans' | '/admin/add-ons';
  /** As `useWhole` gives it. */
  of: { rows: Row[] | undefined; query: Pages<Row> };
  asked: { status?: string; q?: string };
  /** What only these have, between price and version. */
  own: Column<Row>[];
  file: string;
}

/** All that was ever sold of a kind, on sale or not: plans, add-ons. */
export function SoldList<Row extends Sold>({ t, at, of, asked, own, file }: Props<Row>) {
  const who = useSession();
  return (
    <ShortList
      title={t('title')}
      lead={t('lead')}
      acts={mayWrite(who) && <LinkButton to={`${at}/new`}>{t('new')}</LinkButton>}
      of={of}
      asked={asked}
      search={{ label: t('search'), in: (row) => `${row.code} ${row.name}` }}
      states={{
        label: t('status'),
        of: (['active', 'retired'] as const).map((value) => ({ value, label: t(`status.${value}`) })),
      }}
      columns={useColumns(t, at, own)}
      rowKey={(row) => row.id}
      file={file}
    />
  );
}

function useColumns<Row extends Sold>(t: Props<Row>['t'], at: Props<Row>['at'], own: Column<Row>[]): Column<Row>[] {
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('name'),
        value: (row) => row.name,
        cell: (row) => (
          <PageLink to={`${at}/$code`} params={{ code: row.code }}>
            {row.name}
          </PageLink>
        ),
      },
      { key: 'code', title: t('code'), value: (row) => row.code, cell: (row) => <code>{row.code}</code> },
      {
        key: 'status',
        title: t('status'),
        value: (row) => row.status,
        cell: (row) => <SaleState of={row} t={t} />,
      },
      {
        key: 'price',
        title: t('price'),
        numeric: true,
        value: (row) => row.price.amount,
        cell: (row) => <Money of={row.price} />,
      },
      ...own,
      {
        key: 'version',
        title: t('version'),
        numeric: true,
        value: (row) => row.version,
        cell: (row) => format.number(row.version),
      },
    ],
    [t, at, own, format],
  );
}
