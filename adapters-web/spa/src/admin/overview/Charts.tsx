import { Card, SimpleGrid, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { read } from '../../api/read';
import type { Schema } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { useStretch } from '../../ui/interval';
import { QueryState } from '../../ui/QueryState';
import { Waiting } from '../../ui/Waiting';
import { Picture, WHOLE } from './Picture';
import type { Span } from './period';
import { useWords } from './words';

const REASONS = ['cancelled', 'unpaid', 'refunded'] as const;
const MOVES = { up: ['new', 'reactivated', 'expansion'], down: ['contraction', 'paused', 'churned'] } as const;

/** How it went: each picture says in words what it shows, and has its table behind it. */
export function Charts({ days }: { days: Span }) {
  const t = useWords();
  return (
    <section>
      <Title order={2} fz="h3" mb="sm">
        {t('charts')}
      </Title>
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
        <Card className="surface" miw={0}>
          <Mrr days={days} />
        </Card>
        <Card className="surface" miw={0}>
          <Moves days={days} />
        </Card>
        <Card className="surface" miw={0}>
          <Revenue days={days} />
        </Card>
        <Card className="surface" miw={0}>
          <Churn days={days} />
        </Card>
      </SimpleGrid>
    </section>
  );
}

const asked = ({ from, to, interval }: Span) => ({ query: { from, to, interval } });

function Mrr({ days }: { days: Span }) {
  const t = useWords();
  const format = useFormat();
  const name = useStretch();
  const query = useQuery(read('reportMrr', asked(days)));
  return (
    <QueryState query={query} waiting={<Waiting lines={1} height={WHOLE} />}>
      {({ items, total }) => (
        <Picture
          kind="area"
          title={t('chart.mrr')}
          file="mrr"
          says={t('chart.mrr.says', {
            from: format.money(total.opening),
            to: format.money(total.closing),
            high: format.money({ amount: Math.max(0, ...items.map((one) => one.closing.amount)) }),
          })}
          series={[{ key: 'closing', label: t('mrr'), colour: 'var(--chart-1)' }]}
          rows={items.map((one) => ({ name: name(one.from, days.interval), closing: one.closing.amount }))}
          money
        />
      )}
    </QueryState>
  );
}

function Moves({ days }: { days: Span }) {
  const t = useWords();
  const format = useFormat();
  const name = useStretch();
  const query = useQuery(read('reportMrr', asked(days)));
  const by = (of: Schema<'MrrFigures'>, which: readonly string[]) =>
    of.movements.filter((one) => which.includes(one.movement)).reduce((sum, one) => sum + one.by.amount, 0);
  return (
    <QueryState query={query} waiting={<Waiting lines={1} height={WHOLE} />}>
      {({ items, total }) => (
        <Picture
          kind="bars"
          title={t('chart.moves')}
          file="mrr-movements"
          says={t('chart.moves.says', {
            up: format.money({ amount: by(total, MOVES.up) }),
            down: format.money({ amount: -by(total, MOVES.down) }),
          })}
          series={[
            { key: 'up', label: t('chart.moves.up'), colour: 'var(--chart-1)' },
            { key: 'down', label: t('chart.moves.down'), colour: 'var(--chart-4)' },
          ]}
          rows={items.map((one) => ({
            name: name(one.from, days.interval),
            up: by(one, MOVES.up),
            down: by(one, MOVES.down),
          }))}
          stacked
          money
        />
      )}
    </QueryState>
  );
}

function Revenue({ days }: { days: Span }) {
  const t = useWords();
  const format = useFormat();
  const name = useStretch();
  const query = useQuery(read('reportRevenue', asked(days)));
  return (
    <QueryState query={query} waiting={<Waiting lines={1} height={WHOLE} />}>
      {({ items, total }) => (
        <Picture
          kind="bars"
          title={t('chart.revenue')}
          file="revenue"
          says={t('chart.revenue.says', { sold: format.money(total.sold), net: format.money(total.net) })}
          series={[
            { key: 'sold', label: t('chart.sold'), colour: 'var(--chart-2)' },
            { key: 'net', label: t('chart.net'), colour: 'var(--chart-1)' },
          ]}
          rows={items.map((one) => ({
            name: name(one.from, days.interval),
            sold: one.sold.amount,
            net: one.net.amount,
          }))}
          money
        />
      )}
    </QueryState>
  );
}

function Churn({ days }: { days: Span }) {
  const t = useWords();
  const format = useFormat();
  const name = useStretch();
  const query = useQuery(read('reportChurn', asked(days)));
  const count = (of: Schema<'ChurnFigures'>, reason: string) =>
    of.ended.find((one) => one.reason === reason)?.count ?? 0;
  return (
    <QueryState query={query} waiting={<Waiting lines={1} height={WHOLE} />}>
      {({ items, total }) => (
        <Picture
          kind="bars"
          title={t('chart.churn')}
          file="churn"
          says={t('chart.churn.says', {
            cancelled: format.number(count(total, 'cancelled')),
            unpaid: format.number(count(total, 'unpaid')),
            refunded: format.number(count(total, 'refunded')),
          })}
          series={REASONS.map((reason, at) => ({
            key: reason,
            label: t(`churn.${reason}`),
            colour: `var(--chart-${[2, 4, 3][at]})`,
          }))}
          rows={items.map((one) => ({
            name: name(one.from, days.interval),
            ...Object.fromEntries(REASONS.map((reason) => [reason, count(one, reason)])),
          }))}
          stacked
        />
      )}
    </QueryState>
  );
}
