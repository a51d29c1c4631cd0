import { Card, Group, NativeSelect, TextInput } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useSession } from '../../api/session';
import { PageTitle } from '../../ui/PageTitle';
import { Waiting } from '../../ui/Waiting';
import { Churn } from './Churn';
import { Dunning } from './Dunning';
import { type Asked, asked, INTERVALS, REPORTS } from './kinds';
import { Mrr } from './Mrr';
import { Register } from './Register';
import './reports.css';
import { Revenue } from './Revenue';
import { Vat } from './Vat';
import { useWords } from './words';

const route = getRouteApi('/admin/reports');
const SHOWN = { revenue: Revenue, mrr: Mrr, churn: Churn, dunning: Dunning, vat: Vat, register: Register };

/** Figures of the books: which, of which days, how finely. */
export function ReportsPage() {
  const t = useWords();
  const who = useSession();
  const search = route.useSearch();
  if (!who) return <Waiting />;
  const question = asked(search, who.now);
  const Shown = SHOWN[question.report];
  return (
    <>
      <PageTitle lead={t(`${question.report}.lead`)}>{t('title')}</PageTitle>
      <nav className="reportNav" aria-label={t('which')}>
        {REPORTS.map((one) => (
          <Link
            key={one}
            to="/admin/reports"
            search={{ ...search, report: one, interval: undefined }}
            aria-current={one === question.report ? 'page' : undefined}
          >
            {t(one)}
          </Link>
        ))}
      </nav>
      <Question of={question} />
      <Shown key={question.report} of={question} />
    </>
  );
}

function Question({ of }: { of: Asked }) {
  const t = useWords();
  const navigate = useNavigate();
  const search = route.useSearch();
  const set = (part: Record<string, string | undefined>) =>
    navigate({ to: '.', search: { ...search, ...part } as never, replace: true });
  return (
    <Card className="surface" mb="lg" role="search" padding="md">
      <Group gap="md" align="flex-end">
        <TextInput
          type="date"
          label={t('from')}
          value={of.from}
          onChange={(event) => set({ from: event.currentTarget.value || undefined })}
        />
        <TextInput
          type="date"
          label={t('to')}
          value={of.to}
          onChange={(event) => set({ to: event.currentTarget.value || undefined })}
        />
        {of.report !== 'dunning' && of.report !== 'register' && (
          <NativeSelect
            label={t('interval')}
            value={of.interval}
            data={INTERVALS.map((value) => ({ value, label: t(`interval.${value}`) }))}
            onChange={(event) => set({ interval: event.currentTarget.value })}
          />
        )}
      </Group>
    </Card>
  );
}
