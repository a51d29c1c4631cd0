import { Text } from '@mantine/core';
import { useNow } from '../../api/session';
import type { Schema } from '../../api/types';
import { daysBetween } from '../../i18n/dates';
import { useFormat } from '../../i18n/format';
import { DateText } from '../../ui/DateText';
import './time-left.css';
import { passed, until } from './standing';
import { useWords } from './words';

/** Until when, in both calendars, with a bar of the time that is over. */
export function TimeLeft({ of }: { of: Schema<'Subscription'> }) {
  const t = useWords();
  const format = useFormat();
  const now = useNow();
  const end = until(of);
  if (!end) return <div style={{ height: 16 }} />;
  const left = daysBetween(now, end.at);
  const starts = of.currentPeriod?.startsAt ?? of.createdAt;
  const paused = of.status === 'paused';
  const counted = { count: left, n: format.number(left) };
  const words = paused ? t(left > 0 ? 'goes' : 'goes.today', counted) : t(left > 0 ? 'left' : 'left.today', counted);
  return (
    <div className="timeLeft">
      <div className="timeLeftRow">
        <div>
          <Text c="dimmed" fz="sm">
            {t(`until.${end.word}`)}
          </Text>
          <Text fz="1.15rem" fw={600} component="div">
            <DateText at={end.at} />
          </Text>
        </div>
        {of.status !== 'past-due' && left >= 0 && (
          <Text fw={600} className="amount">
            {words}
          </Text>
        )}
      </div>
      {!paused && (
        <div className="timeBar" aria-hidden>
          <div style={{ width: `${passed(starts, end.at, Date.parse(now))}%` }} />
        </div>
      )}
    </div>
  );
}
