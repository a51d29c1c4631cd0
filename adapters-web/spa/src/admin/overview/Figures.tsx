import { SimpleGrid, Skeleton, Title, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { read } from '../../api/read';
import { useFormat } from '../../i18n/format';
import { useCommon } from '../../i18n/words';
import { plusDays, today } from '../../ui/span';
import type { Span } from './period';
import { useWords } from './words';

const MANY = 200;

/** The figures that are looked at every morning; each leads to what is behind it. */
export function Figures({ days, now }: { days: Span; now: string }) {
  const t = useWords();
  const format = useFormat();
  const day = today(now);
  const asked = { query: { from: days.from, to: days.to, interval: days.interval } };
  const mrr = useQuery(read('reportMrr', asked));
  const churn = useQuery(read('reportChurn', asked));
  const revenue = useQuery(read('reportRevenue', asked));
  // what is worth something as tomorrow begins is what is active at the end of today
  const active = useQuery(
    read('reportChurn', { query: { from: plusDays(day, 1), to: plusDays(day, 2), interval: 'day' } }),
  );
  const dunning = useQuery(read('reportDunning', { query: { from: days.from, to: days.to, limit: MANY } }));
  const stranded = useQuery(read('reportStrandedMoney', { query: { limit: MANY } }));
  const reports = (report: string) => ({ report, from: days.from, to: days.to, interval: days.interval });
  const ended = churn.data?.total.ended.reduce((sum, one) => sum + one.count, 0) ?? 0;
  const many = (of: { items: unknown[]; next: unknown }) =>
    format.number(of.items.length) + (of.next === null ? '' : '+');
  return (
    <section>
      <VisuallyHidden>
        <Title order={2}>{t('figures')}</Title>
      </VisuallyHidden>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="md">
        <Figure name={t('mrr')} of={mrr} search={reports('mrr')}>
          {({ total }) => [
            format.money(total.closing),
            t('mrr.more', { amount: format.difference({ amount: total.closing.amount - total.opening.amount }) }),
          ]}
        </Figure>
        <Figure name={t('active')} of={active} search={reports('churn')}>
          {({ total }) => [format.number(total.openingCount), t('active.more')]}
        </Figure>
        <Figure name={t('churn')} of={churn} search={reports('churn')}>
          {({ total }) => [
            format.number(ended),
            total.openingCount > 0
              ? t('churn.more', {
                  share: format.percent(Math.round((ended * 10_000) / total.openingCount)),
                  n: format.number(total.openingCount),
                })
              : '',
          ]}
        </Figure>
        <Figure name={t('dunning')} of={dunning} search={reports('dunning')}>
          {(report) => [
            many(report),
            t('dunning.more', { amount: format.money(sum(report.items.map((one) => one.due))) }),
          ]}
        </Figure>
        <Figure name={t('revenue')} of={revenue} search={reports('revenue')}>
          {({ total }) => [format.money(total.net), t('revenue.more', { amount: format.money(total.deferred) })]}
        </Figure>
        <Figure name={t('stranded')} of={stranded} to="/admin/stranded-money">
          {(list) => [
            format.money(sum(list.items.map((one) => one.amount))) + (list.next === null ? '' : '+'),
            t('stranded.more', { count: list.items.length, n: many(list) }),
          ]}
        </Figure>
      </SimpleGrid>
    </section>
  );
}

function sum(amounts: ({ amount: number } | null)[]): { amount: number } {
  return { amount: amounts.reduce((all, one) => all + (one?.amount ?? 0), 0) };
}

interface FigureProps<Data> {
  name: string;
  of: { data: Data | undefined; error: unknown };
  to?: string;
  search?: Record<string, string>;
  children: (data: Data) => [value: string, more: ReactNode];
}

function Figure<Data>({ name, of, to = '/admin/reports', search, children }: FigureProps<Data>) {
  const t = useWords();
  const common = useCommon();
  const [value, more] = of.data === undefined ? [] : children(of.data);
  return (
    <Link to={to as '/admin'} search={search as never} className="figure">
      <div className="figureName">{name}</div>
      <div className="figureValue">
        {value ?? (of.error != null ? <span role="alert">{t('unknown')}</span> : <Skeleton height={24} width="60%" />)}
      </div>
      <div className="figureMore">
        {value === undefined && of.error == null && <VisuallyHidden>{common('loading')}</VisuallyHidden>}
        {more}
      </div>
    </Link>
  );
}
