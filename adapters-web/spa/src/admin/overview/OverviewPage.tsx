import { NativeSelect, Stack } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useSession } from '../../api/session';
import { PageTitle } from '../../ui/PageTitle';
import { Waiting } from '../../ui/Waiting';
import { Charts } from './Charts';
import { Figures } from './Figures';
import { Gateway } from './Gateway';
import { Needs } from './Needs';
import './overview.css';
import { PERIODS, period, span } from './period';
import { useWords } from './words';

const route = getRouteApi('/admin/');

/** How things stand, and what needs a hand. */
export function OverviewPage() {
  const t = useWords();
  const who = useSession();
  const navigate = useNavigate();
  const chosen = period(route.useSearch().period);
  if (!who) return <Waiting lines={8} />;
  const days = span(chosen, who.now);
  return (
    <>
      <PageTitle
        lead={t('lead')}
        acts={
          <NativeSelect
            label={t('period')}
            value={chosen}
            data={PERIODS.map((value) => ({ value, label: t(`period.${value}`) }))}
            onChange={(event) =>
              navigate({ to: '/admin', search: { period: event.currentTarget.value }, replace: true })
            }
          />
        }
      >
        {t('title')}
      </PageTitle>
      <Stack gap="xl">
        <Figures days={days} now={who.now} />
        <Needs />
        <Charts days={days} />
        <Gateway />
      </Stack>
    </>
  );
}
