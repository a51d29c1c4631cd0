import { Button, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { call } from '../../api/call';
import { mayWrite, useSession } from '../../api/session';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { ConfirmAct } from '../../ui/ConfirmAct';
import type { Column } from '../../ui/DataTable';
import { DateText } from '../../ui/DateText';
import { LinkButton } from '../../ui/LinkButton';
import { Said } from '../../ui/Said';
import { ShortList } from '../../ui/ShortList';
import { StatusBadge } from '../../ui/StatusBadge';
import { useWhole } from '../../ui/whole';
import { useWords } from './words';
import { useWorth } from './worth';

type Row = Schema<'Coupon'>;
const route = getRouteApi('/admin/coupons');

/** All coupons, and by how many subscriptions they are held. */
export function CouponsPage() {
  const t = useWords();
  const may = mayWrite(useSession());
  const asked = route.useSearch();
  const all = useWhole('listCoupons', { query: { limit: 200 } });
  const [retiring, retire] = useState<Row>();
  const [said, say] = useState<string>();
  const columns = useColumns(may ? retire : undefined);
  return (
    <>
      <ShortList
        title={t('title')}
        lead={t('lead')}
        acts={may && <LinkButton to="/admin/coupons/new">{t('new')}</LinkButton>}
        said={<Said>{said}</Said>}
        of={all}
        asked={asked}
        search={{ label: t('code'), in: (row) => row.code }}
        states={{
          label: t('status'),
          of: (['active', 'retired'] as const).map((value) => ({ value, label: t(`status.${value}`) })),
        }}
        columns={columns}
        rowKey={(row) => row.code}
        file="coupons"
      />
      <ConfirmAct
        opened={retiring !== undefined}
        onClose={() => retire(undefined)}
        title={t('retire.title', { code: retiring?.code ?? '' })}
        yes={t('retire.yes', { code: retiring?.code ?? '' })}
        no={t('retire.no')}
        danger
        act={(reason, intent) =>
          call('retireCoupon', { path: { code: retiring?.code ?? '' }, body: { reason }, intent })
        }
        done={(coupon) => {
          retire(undefined);
          say(t('retired', { code: coupon.code }));
        }}
      >
        <Text>{t('retire.text')}</Text>
      </ConfirmAct>
    </>
  );
}

function useColumns(retire: ((row: Row) => void) | undefined): Column<Row>[] {
  const t = useWords();
  const worth = useWorth();
  const format = useFormat();
  return useMemo(() => {
    const columns: Column<Row>[] = [
      { key: 'code', title: t('code'), value: (row) => row.code, cell: (row) => <code>{row.code}</code> },
      {
        key: 'status',
        title: t('status'),
        value: (row) => row.status,
        cell: (row) => (
          <StatusBadge mood={row.status === 'active' ? 'good' : 'neutral'}>{t(`status.${row.status}`)}</StatusBadge>
        ),
      },
      { key: 'worth', title: t('gives'), value: worth },
      {
        key: 'redemptions',
        title: t('held'),
        numeric: true,
        value: (row) => row.redemptions,
        cell: (row) =>
          row.maxRedemptions === null
            ? format.number(row.redemptions)
            : t('held.of', { n: format.number(row.redemptions), most: format.number(row.maxRedemptions) }),
      },
      { key: 'plans', title: t('plans'), value: (row) => row.planCodes.join(', ') || t('plans.all') },
      {
        key: 'expiresAt',
        title: t('expires'),
        value: (row) => row.expiresAt,
        cell: (row) => (row.expiresAt ? <DateText at={row.expiresAt} clock /> : t('expires.never')),
      },
      {
        key: 'createdAt',
        title: t('created'),
        value: (row) => row.createdAt,
        cell: (row) => <DateText at={row.createdAt} />,
      },
    ];
    if (!retire) return columns;
    return [
      ...columns,
      {
        key: 'act',
        title: t('act'),
        value: () => '',
        cell: (row) =>
          row.status === 'active' && (
            <Button
              size="sm"
              variant="default"
              color="red"
              onClick={() => retire(row)}
              aria-label={t('retire.one', { code: row.code })}
            >
              {t('retire')}
            </Button>
          ),
      },
    ];
  }, [t, worth, format, retire]);
}
