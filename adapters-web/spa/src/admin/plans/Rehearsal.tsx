import '@mantine/core/styles/Code.layer.css';
import { Alert, Button, Card, Code, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { call } from '../../api/call';
import { read } from '../../api/read';
import { mayWrite, useSession } from '../../api/session';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { ConfirmAct } from '../../ui/ConfirmAct';
import { type Column, DataTable } from '../../ui/DataTable';
import { DateText } from '../../ui/DateText';
import { Empty } from '../../ui/Empty';
import { useEvery } from '../../ui/every';
import { Facts } from '../../ui/Facts';
import { Money } from '../../ui/Money';
import { Said } from '../../ui/Said';
import { Trouble } from '../../ui/Trouble';
import { Waiting } from '../../ui/Waiting';
import { useWhole } from '../../ui/whole';
import { SubscriberLink, SubscriptionLink } from '../parts/Links';
import { useWords } from './words';

type Moved = Schema<'MovedSubscription'>;
const GOOD_FOR = 24 * 3_600_000;

/** What a rehearsal found: who pays what instead of what, from when on; and the button that does exactly that. */
export function Rehearsal({ plan, id }: { plan: Schema<'AdminPlan'>; id: string }) {
  const t = useWords();
  const who = useSession();
  const { rows, pages, error, query } = useWhole('readRehearsal', {
    path: { code: plan.code, id },
    query: { limit: 200 },
  });
  const migrations = useQuery(read('listMigrations', { path: { code: plan.code } })).data?.items;
  const columns = useColumns();
  const [asking, ask] = useState(false);
  const [said, say] = useState<string>();
  const format = useFormat();
  const found = pages?.[0] as Schema<'MigrationRehearsal'> | undefined;
  if (!found || !rows) {
    return error == null ? <Waiting lines={8} /> : <Trouble of={error} again={() => query.refetch()} />;
  }
  const done = migrations?.find((one) => one.rehearsalId === id);
  const sums = totals(rows);
  const old = Date.parse(who?.now ?? '') - Date.parse(found.rehearsedAt) > GOOD_FOR;
  const n = format.number(found.affected);
  const amounts = { from: format.money({ amount: sums.old }), to: format.money({ amount: sums.next }) };
  return (
    <Stack gap="lg">
      <Title order={2} fz="h3">
        {t('rehearsal.title', { n: format.number(found.toVersion) })}
      </Title>
      {done && !said && (
        <Alert color="pine" variant="light">
          {t('rehearsal.done', { number: format.number(done.number), at: format.day(done.announcedAt) })}
        </Alert>
      )}
      <Card className="surface">
        <Found found={found} rows={rows} plan={plan} />
      </Card>
      <DataTable
        caption={t('rehearsal.who')}
        file={`${plan.code}-rehearsal`}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.subscriptionId}
        empty={<Empty>{t('rehearsal.nobody')}</Empty>}
        sortable
      />
      {!done && old && <Alert color="marigold">{t('rehearsal.old')}</Alert>}
      {!done && !old && mayWrite(who) && rows.length > 0 && (
        <div>
          <Button onClick={() => ask(true)}>{t('apply', { count: found.affected, n })}</Button>
        </div>
      )}
      {/* where the button was: that is what is looked at */}
      <Said>{said}</Said>
      <ConfirmAct
        opened={asking}
        onClose={() => ask(false)}
        title={t('apply.title', { count: found.affected, n, version: format.number(found.toVersion) })}
        yes={t('apply.yes', { count: found.affected, n, ...amounts })}
        no={t('apply.no')}
        reason="needed"
        danger
        says={{ 'rehearsal-stale': t('apply.stale') }}
        act={(reason, intent) =>
          call('announceMigration', {
            path: { code: plan.code },
            body: { rehearsalId: id, reason: reason ?? '' },
            intent,
          })
        }
        done={() => {
          ask(false);
          say(t('applied', { count: found.affected, n, version: format.number(found.toVersion) }));
        }}
      >
        <Text>{t('apply.text', { ...amounts, at: format.day(found.effectiveFrom) })}</Text>
        <Text>{t('apply.told')}</Text>
      </ConfirmAct>
    </Stack>
  );
}

function Found({
  found,
  rows,
  plan,
}: {
  found: Schema<'MigrationRehearsal'>;
  rows: Moved[];
  plan: Schema<'AdminPlan'>;
}) {
  const t = useWords();
  const format = useFormat();
  const every = useEvery();
  const sums = totals(rows);
  const period = every(plan.billingPeriod);
  return (
    <Facts
      of={[
        [t('rehearsal.affected'), format.number(found.affected)],
        [t('migration.effective'), <DateText key="from" at={found.effectiveFrom} clock />],
        [t('rehearsal.first'), sums.first && <DateText key="first" at={sums.first} clock />],
        [t('rehearsal.oldTotal', { period }), <Money key="old" of={{ amount: sums.old }} />],
        [t('rehearsal.newTotal', { period }), <Money key="new" of={{ amount: sums.next }} />],
        [t('rehearsal.change', { period }), <Money key="more" of={{ amount: sums.next - sums.old }} difference />],
        [t('rehearsal.at'), <DateText key="at" at={found.rehearsedAt} clock />],
        [t('rehearsal'), <Code key="id">{found.id}</Code>],
      ]}
    />
  );
}

function totals(rows: Moved[]) {
  return {
    old: rows.reduce((sum, row) => sum + row.oldAmount.amount, 0),
    next: rows.reduce((sum, row) => sum + row.newAmount.amount, 0),
    first: rows.map((row) => row.firstRenewal).sort()[0],
  };
}

function useColumns(): Column<Moved>[] {
  const t = useWords();
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: 'subscriberName',
        title: t('subscriber'),
        value: (row) => row.subscriberName,
        cell: (row) => <SubscriberLink id={row.subscriberId}>{row.subscriberName}</SubscriberLink>,
      },
      {
        key: 'subscriptionId',
        title: t('subscription'),
        value: (row) => row.subscriptionId,
        cell: (row) => <SubscriptionLink id={row.subscriptionId} of={row.subscriberId} />,
      },
      {
        key: 'fromVersion',
        title: t('rehearsal.from'),
        numeric: true,
        value: (row) => row.fromVersion,
        cell: (row) => format.number(row.fromVersion),
      },
      {
        key: 'quantity',
        title: t('quantity'),
        numeric: true,
        value: (row) => row.quantity,
        cell: (row) => format.number(row.quantity),
      },
      {
        key: 'oldAmount',
        title: t('amount.old'),
        numeric: true,
        value: (row) => row.oldAmount.amount,
        cell: (row) => <Money of={row.oldAmount} />,
      },
      {
        key: 'newAmount',
        title: t('amount.new'),
        numeric: true,
        value: (row) => row.newAmount.amount,
        cell: (row) => <Money of={row.newAmount} />,
      },
      {
        key: 'difference',
        title: t('amount.difference'),
        numeric: true,
        value: (row) => row.newAmount.amount - row.oldAmount.amount,
        cell: (row) => <Money of={{ amount: row.newAmount.amount - row.oldAmount.amount }} difference />,
      },
      {
        key: 'firstRenewal',
        title: t('rehearsal.renewal'),
        value: (row) => row.firstRenewal,
        cell: (row) => <DateText at={row.firstRenewal} />,
      },
    ],
    [t, format],
  );
}
